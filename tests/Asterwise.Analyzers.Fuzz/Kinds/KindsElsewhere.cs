using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>The kinds of nodes that get no template of their own, each with the reason.</summary>
internal static class KindsElsewhere
{
    public static IReadOnlyDictionary<string, SyntaxKind[]> ByReason { get; } = new Dictionary<string, SyntaxKind[]>
    {
        ["stands in a template of another kind, and nowhere else"] =
        [
            TypeArgumentList, ArrayRankSpecifier, ArgumentList, BracketedArgumentList, Argument, NameColon, NameEquals,
            AnonymousObjectMemberDeclarator, QueryBody, FromClause, VariableDeclaration, VariableDeclarator, EqualsValueClause,
            SwitchSection, CaseSwitchLabel, DefaultSwitchLabel, CatchDeclaration, Interpolation, InterpolatedStringText,
            InterpolationAlignmentClause, InterpolationFormatClause, TupleElement, SingleVariableDesignation,
            FunctionPointerParameter, FunctionPointerParameterList, ParameterList, Parameter, ArrowExpressionClause,
        ],
        ["is a declaration or a part of one, in which an expression stands as in the frames of the places"] =
        [
            CompilationUnit, GlobalStatement, NamespaceDeclaration, FileScopedNamespaceDeclaration, UsingDirective,
            ExternAliasDirective, ClassDeclaration, StructDeclaration, InterfaceDeclaration, EnumDeclaration, DelegateDeclaration,
            RecordDeclaration, RecordStructDeclaration, ExtensionBlockDeclaration, UnionDeclaration, EnumMemberDeclaration,
            FieldDeclaration, EventFieldDeclaration, MethodDeclaration, OperatorDeclaration, ConversionOperatorDeclaration,
            ConstructorDeclaration, DestructorDeclaration, PropertyDeclaration, EventDeclaration, IndexerDeclaration,
            AccessorList, GetAccessorDeclaration, SetAccessorDeclaration, InitAccessorDeclaration, AddAccessorDeclaration,
            RemoveAccessorDeclaration, UnknownAccessorDeclaration, IncompleteMember, BaseConstructorInitializer,
            ThisConstructorInitializer, PrimaryConstructorBaseType, AttributeList, AttributeTargetSpecifier, SyntaxKind.Attribute,
            AttributeArgumentList, AttributeArgument,
        ],
        ["is a part of a declaration that no expression stands in"] =
        [
            BaseList, SimpleBaseType, TypeParameterConstraintClause, ConstructorConstraint, ClassConstraint, StructConstraint,
            TypeConstraint, DefaultConstraint, AllowsConstraintClause, RefStructConstraint, ExplicitInterfaceSpecifier,
            BracketedParameterList, TypeParameterList, TypeParameter, FunctionPointerCallingConvention,
            FunctionPointerUnmanagedCallingConventionList, FunctionPointerUnmanagedCallingConvention,
        ],
        ["is part of a comment or of a directive"] =
        [
            XmlElement, XmlElementStartTag, XmlElementEndTag, XmlEmptyElement, XmlTextAttribute, XmlCrefAttribute,
            XmlNameAttribute, XmlName, XmlPrefix, XmlText, XmlCDataSection, XmlComment, XmlProcessingInstruction, TypeCref,
            QualifiedCref, NameMemberCref, IndexerMemberCref, OperatorMemberCref, ConversionOperatorMemberCref,
            CrefParameterList, CrefBracketedParameterList, CrefParameter, ExtensionMemberCref, LineDirectivePosition,
        ],
    };
}
