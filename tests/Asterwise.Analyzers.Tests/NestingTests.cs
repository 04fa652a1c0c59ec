using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests;

/// <summary>
/// Code that is nested deeper than a person writes ends no process: on a stack of 1.5 MB, asking for its operations overflows
/// where the compiler alone lives, so none are asked for. What overflows ends the tests too; the fuzz program, which runs the
/// compiler in a process of its own, goes on from here.
/// </summary>
public class NestingTests
{
    public static TheoryData<string, string, string, int> Nests => new()
    {
        { "", "key", ".Trim()", 1_200 },
        { "", "key", "?.Trim()", 1_200 },
        { "", "new Flow()", ".With(key)", 1_000 },
        { "new List { ", "key", " }", 400 },
        { "new Nest(", "key", ")", 500 },
        { "Same(", "key", ")", 500 },
        { "key + Same(", "key", ")", 300 },
        { "flag ? key : ", "key", "", 2_000 },
        { "key ?? ", "key", "", 2_000 },
        { "(1, ", "key", ")", 500 },
        { "flag switch { true => key, _ => ", "key", " }", 500 },
        { "Call(() => ", "key", ")", 300 },
        { "new object[] { ", "key", " }", 500 },
        { "!", "flag", "", 2_000 },
        { "(", "key", ")", 500 },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public async Task What_is_too_deep_is_left_alone(string before, string inner, string after, int times)
    {
        var value = string.Concat(Enumerable.Repeat(before, times)) + inner + string.Concat(Enumerable.Repeat(after, times));
        Assert.Empty(await ReportedAsync(Snippet($"""http.DefaultRequestHeaders.Add("apikey", {value});""")));
    }

    [Theory]
    [MemberData(nameof(Nests))]
    public async Task Code_beside_it_is_looked_at(string before, string inner, string after, int times)
    {
        var value = string.Concat(Enumerable.Repeat(before, times)) + inner + string.Concat(Enumerable.Repeat(after, times));
        var source = Snippet($"object deep = {value};",
            """void Beside(HttpClient http, string asterwiseKey) => http.DefaultRequestHeaders.Add("apikey", asterwiseKey);""");
        Assert.Equal(["ASTW2001"], await ReportedAsync(source));
    }

    /// <summary>A sum is a tree as deep as it is long, and is built without recursion.</summary>
    [Fact]
    public async Task A_long_sum_is_not_deep()
    {
        var parameters = string.Concat(Enumerable.Repeat(""" + "&b=" + key""", 3_000));
        var url = $"""
            "https://api.asterwise.com/v1?a=1"{parameters} + "&api_key=" + key
            """;
        Assert.Equal(["ASTW2003"], await ReportedAsync(Snippet($"http.GetAsync({url});")));
    }

    [Fact]
    public async Task Chains_and_calls_as_people_write_them_are_looked_at()
    {
        var trimmed = "asterwiseKey" + string.Concat(Enumerable.Repeat(".Trim()", 60));
        var nested = string.Concat(Enumerable.Repeat("Same(", 40)) + "key" + new string(')', 40);
        var source = Snippet(
            $"object deep = {nested};",
            $"void Beside(HttpClient http, string asterwiseKey) => http.DefaultRequestHeaders.Add(\"apikey\", {trimmed});");
        Assert.Equal(["ASTW2001"], await ReportedAsync(source));
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string source) =>
        (await AnalyzerRun.DiagnosticsAsync(source)).Select(diagnostic => diagnostic.Id);

    private static string Snippet(string statement, string member = "") =>
        $$"""
        using System;
        using System.Collections;
        using System.Net.Http;

        class List : IEnumerable
        {
            public void Add(object? item) { }
            IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
        }

        class Nest(object inner)
        {
            public object Inner => inner;
        }

        class Flow
        {
            public Flow With(string value) => this;
        }

        class Stars
        {
            static string Same(string value) => value;
            static T Call<T>(Func<T> get) => get();

            void Get(HttpClient http, string key, bool flag)
            {
                {{statement}}
            }

            {{member}}
        }
        """;
}
