using Asterwise.Analyzers.Fuzz.Kinds;
using Asterwise.Analyzers.Fuzz.Places;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Two or three places in one method, with up to six kinds in one another.</summary>
internal static class Combinations
{
    public static Input Next(Random random)
    {
        var statements = new List<string>();
        var members = new List<string>();
        var names = new List<string>();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var place = random.Pick(AllPlaces.Items);
            var filled = place.With(Expression(random));
            var embedding = random.Next(3) == 0 ? random.Pick(Embedding.All) : Embedding.None;
            statements.Add($"{{ {filled.Before}\n{embedding.Around(filled.Statement)}\n{filled.After} }}");
            members.Add(filled.Members);
            names.Add(place.Name);
        }

        var source = Frame.Method(string.Join("\n", statements), string.Join("\n", members), random.TypeName());
        return new(InputKind.Combination, string.Join(", ", names), source);
    }

    public static Nested Expression(Random random)
    {
        var templates = new Template[random.Next(0, 7)];
        for (var i = 0; i < templates.Length; i++)
            templates[i] = random.Pick(KindCatalogue.Templates);
        return Nesting.Of(templates, random.Pick(AllPlaces.Leaves));
    }
}
