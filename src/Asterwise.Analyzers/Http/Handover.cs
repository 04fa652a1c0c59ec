using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>A place where a URL, a request message or the settings of a client are handed over.</summary>
internal sealed class Handover
{
    public Handover(Row row, IOperation operation, IOperation value, Target target, ISymbol? holder = null)
    {
        Row = row;
        Operation = operation;
        Value = value;
        Target = target;
        Holder = holder;
    }

    /// <summary>The catalogue's row.</summary>
    public Row Row { get; }

    /// <summary>The call, creation or assignment.</summary>
    public IOperation Operation { get; }

    /// <summary>What is handed over.</summary>
    public IOperation Value { get; }

    /// <summary>The variable or member that holds it, where it is what the call gives.</summary>
    public ISymbol? Holder { get; }

    /// <summary>The client, message or builder that takes it.</summary>
    public Target Target { get; }
}
