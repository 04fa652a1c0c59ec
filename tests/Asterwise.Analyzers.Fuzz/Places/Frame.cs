using Asterwise.Analyzers.Fuzz.Kinds;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>A whole file around a place, with every name that templates and places use.</summary>
internal static class Frame
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Threading.Tasks;
        using System.Web;
        using Asterwise.Fuzz.Stubs;
        using Flurl;
        using Flurl.Http;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.WebUtilities;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Kiota.Abstractions.Authentication;
        using RestSharp;
        using Yarp.ReverseProxy.Transforms;

        """;

    private const string Parameters = "HttpClient client, string asterwiseKey, Options<Settings>? options, string key, bool flag,"
        + " int number, string[] items, Lookup map, HttpRequestMessage request, IServiceCollection services";

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    public static string Around(Place place, Nested expression, Embedding embedding, Where where, string type)
    {
        var filled = place.With(expression);
        var body = filled.Before + "\n" + embedding.Around(filled.Statement) + "\n" + filled.After;
        if (embedding.IsTopLevel)
            return TopLevel(body, filled.Members);
        return where == Where.Accessor ? Type(type, "", Accessor(body), filled.Members) : Type(type, body, "", filled.Members);
    }

    /// <summary>A class with a method of these statements.</summary>
    public static string Method(string statements, string members = "", string type = "AsterwiseClient") =>
        Type(type, statements, "", members);

    private static string Type(string type, string body, string accessor, string members) => $$"""
        {{Usings}}namespace Stars;

        public class {{type}}({{Parameters}}) : Base
        {
            private string? slot;
            private int count;
            {{members}}
            public async Task Send()
            {
                {{body}}
                await Task.Yield();
            }
            {{accessor}}
        }
        """;

    private static string Accessor(string body) => $$"""
        public string? Sent
        {
            get
            {
                {{body}}
                return field;
            }
            set => field = value;
        }
        """;

    private static string TopLevel(string body, string members) => $$"""
        {{Usings}}using static Asterwise.Fuzz.Stubs.Base;

        HttpClient client = new();
        string asterwiseKey = args[0], key = args[1];
        Options<Settings>? options = null;
        bool flag = args.Length > 2;
        int number = 3, count = 0;
        string? slot = null;
        string[] items = args;
        Lookup map = new();
        HttpRequestMessage request = new();
        IServiceCollection services = new ServiceCollection();
        {{body}}
        await Task.Yield();
        class AsterwiseMembers({{Parameters}}) { string? slot; int count; {{members}} }
        """;
}
