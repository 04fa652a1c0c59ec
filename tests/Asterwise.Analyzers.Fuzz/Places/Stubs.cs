namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>What the inputs call besides the framework, compiled once and referenced by each of them.</summary>
internal static class Stubs
{
    public const string Source = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Net.Http;

        namespace Asterwise.Fuzz.Stubs
        {
            public class Options<T> { public T? Value => default; }

            public record Settings
            {
                public string? ApiKey { get; set; }
                public Settings? With(string? key) => this;
            }

            public class Wrapper(object? value) : IDisposable
            {
                public string Value { get; set; } = "" + value;
                public int Number { get; set; }
                public void Dispose() { }
            }

            public class Lookup
            {
                public string this[string? name] { get => name ?? ""; set { } }
            }

            public class Node : IEnumerable<object>
            {
                public Node? Next { get; set; }
                public Node Children => this;
                public string? ApiKey { get; set; }
                public void Add(object? item) { }
                public void Add(string name, object? item) { }
                public IEnumerator<object> GetEnumerator() => throw new NotSupportedException();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }

            public class Base
            {
                private static string store = "";
                public static string Same(string? text) => text ?? "";
                public static string Same<T>(T text) => "" + text;
                public static string Call(Func<string?> read) => read() ?? "";
                public static string Call(Func<int> read) => "";
                public static ref string Slot(string? text) => ref store;
                public static bool Parse(string? text, [NotNullWhen(true)] out string? value) => (value = text) != null;
                public static string Varargs(string? text, __arglist) => text ?? "";
                public static HttpClient Of(string? text) => new();
                public virtual string Own(string? text) => text ?? "";
            }
        }
        """;
}
