using System.Text;

namespace Asterwise.Benchmarks.Compile;

/// <summary>C# files such as a web service has; the same ones every time.</summary>
internal static class GeneratedSources
{
    private static readonly string[] Nouns =
    [
        "Order", "Customer", "Invoice", "Product", "Shipment", "Payment", "Account", "Contract", "Warehouse", "Supplier",
        "Employee", "Schedule", "Booking", "Ticket", "Report", "Document", "Message", "Session", "Profile", "Subscription",
    ];

    private static readonly string[] Qualifiers =
        ["Active", "Archived", "Pending", "Internal", "External", "Primary", "Regional", "Monthly", "Draft", "Shared"];

    private static readonly string[] Properties =
    [
        "Name", "Description", "Status", "Category", "Amount", "Quantity", "Currency",
        "CreatedOn", "UpdatedOn", "Owner", "Reference", "Region", "Priority", "Note",
    ];

    private static readonly string[] Types = ["string", "int", "decimal", "DateTimeOffset", "bool", "Guid", "double", "long"];

    /// <summary>
    /// <paramref name="count"/> files of 150 to 250 lines; when <paramref name="mentionEvery"/> is above zero, one in so many has
    /// a client of the Asterwise API, in turn without and with a mistake.
    /// </summary>
    public static string[] Create(int count, int mentionEvery)
    {
        var sources = new string[count];
        for (var i = 0; i < count; i++)
            sources[i] = File(i, mentionEvery > 0 && i % mentionEvery == 0 ? i / mentionEvery : null);
        return sources;
    }

    private static string File(int index, int? mention)
    {
        var random = new Random(index);
        var noun = Qualifiers[random.Next(Qualifiers.Length)] + Nouns[random.Next(Nouns.Length)];
        var text = new StringBuilder($$"""
            // Copyright (c) Example Ltd. Licensed under the terms of the agreement that comes with this file.
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Logging;

            namespace Example.Area{{index % 40}}.Module{{index}}
            {

            """);
        text.Append(Dto(noun, random)).Append(Service(noun, index, random));
        if (mention is { } variant)
            text.Append(AsterwiseClient(variant));
        var helper = 0;
        while (text.ToString().AsSpan().Count('\n') < 150 + index % 90)
            text.Append(Helper(noun, helper++, random));
        return text.Append("}\n").ToString();
    }

    private static string Dto(string noun, Random random)
    {
        var text = new StringBuilder(
            $"    /// <summary>One {noun} as it travels over the wire.</summary>\n    public sealed class {noun}Dto\n    {{\n");
        foreach (var property in Properties.OrderBy(_ => random.Next()).Take(7))
        {
            var type = Types[random.Next(Types.Length)];
            text.Append($"        /// <summary>The {property.ToLowerInvariant()} of the {noun}.</summary>\n");
            text.Append($"        public {type} {property} {{ get; set; }}{(type == "string" ? " = \"\";" : "")}\n\n");
        }

        return text.Append("        public int Key { get; set; }\n    }\n\n").ToString();
    }

    private static string Service(string noun, int index, Random random) => $$"""
            /// <summary>Reads and writes {{noun}} records, and keeps those that were read lately.</summary>
            public sealed class {{noun}}Service
            {
                private static readonly TimeSpan Timeout = TimeSpan.FromSeconds({{random.Next(5, 90)}});
                private readonly HttpClient client;
                private readonly ILogger<{{noun}}Service> logger;
                private readonly Dictionary<int, {{noun}}Dto> cache = new Dictionary<int, {{noun}}Dto>();

                public {{noun}}Service(HttpClient client, ILogger<{{noun}}Service> logger)
                {
                    this.client = client ?? throw new ArgumentNullException(nameof(client));
                    this.logger = logger;
                    this.client.BaseAddress = new Uri("https://service{{index % 17}}.example.com/v{{random.Next(1, 4)}}/");
                    this.client.Timeout = Timeout;
                    this.client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                    this.client.DefaultRequestHeaders.Add("X-Correlation-Source", "{{noun}}-{{index}}");
                }

                /// <summary>Finds one by its key; null when there is none.</summary>
                public async Task<{{noun}}Dto?> FindAsync(int key, CancellationToken cancellationToken)
                {
                    if (cache.TryGetValue(key, out var known))
                    {
                        logger.LogDebug("{{noun}} {Key} is in the cache of {Count}", key, cache.Count);
                        return known;
                    }

                    // The remote side answers 404 for what was deleted, which is no error here.
                    using var request = new HttpRequestMessage(
                        HttpMethod.Get, $"{{noun.ToLowerInvariant()}}/{key}?expand=owner&take={{random.Next(10, 200)}}");
                    request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString("N"));
                    using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
                    {
                        logger.LogInformation("{{noun}} {Key} was not found", key);
                        return null;
                    }

                    response.EnsureSuccessStatusCode();
                    var found = await response.Content
                        .ReadFromJsonAsync<{{noun}}Dto>(cancellationToken: cancellationToken)
                        .ConfigureAwait(false);
                    if (found != null)
                        cache[key] = found;
                    return found;
                }

                public async Task<int> SaveAsync(IEnumerable<{{noun}}Dto> items, CancellationToken cancellationToken)
                {
                    var saved = 0;
                    foreach (var item in items.Where(item => item.Key > 0).OrderBy(item => item.Key))
                    {
                        try
                        {
                            using var response = await client
                                .PostAsJsonAsync("{{noun.ToLowerInvariant()}}", item, cancellationToken)
                                .ConfigureAwait(false);
                            response.EnsureSuccessStatusCode();
                            saved++;
                        }
                        catch (HttpRequestException exception)
                        {
                            logger.LogError(exception, "Saving {{noun}} {Key} failed after {Saved} of them", item.Key, saved);
                            throw;
                        }
                    }

                    return saved;
                }
            }


        """;

    private static string Helper(string noun, int number, Random random) => $$"""
            internal static class {{noun}}Rules{{number}}
            {
                private static readonly Dictionary<string, string> Labels = new Dictionary<string, string>
                {
                    ["status"] = "Status of the {{noun}}",
                    ["region"] = "Region {{random.Next(1, 99)}}",
                    ["note"] = "Anything else that should be known",
                };

                // Totals are rounded at the end only, as the auditors asked for.
                public static decimal Total(IReadOnlyList<decimal> amounts, decimal rate)
                {
                    var total = 0m;
                    for (var i = 0; i < amounts.Count; i++)
                    {
                        if (amounts[i] < 0 && i % {{random.Next(2, 9)}} == 0)
                            continue;
                        total += amounts[i] * (1 + rate);
                    }

                    return Math.Round(total, {{random.Next(2, 5)}}, MidpointRounding.ToEven);
                }

                public static string Describe({{noun}}Dto item)
                {
                    var text = new StringBuilder();
                    text.Append("{{noun}} ").Append(item.Key).Append(": ");
                    foreach (var pair in Labels)
                        text.Append(pair.Key).Append('=').Append(pair.Value.ToUpperInvariant()).AppendLine();
                    return text.Length > {{random.Next(80, 400)}} ? text.ToString(0, 80) + "..." : text.ToString();
                }
            }


        """;

    private static string AsterwiseClient(int variant)
    {
        var attach = (variant % 5) switch
        {
            1 => "client.DefaultRequestHeaders.Add(\"apikey\", key);",
            3 => "client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Token\", key);",
            _ => "client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", key);",
        };
        var query = variant % 5 == 2 ? "?api_key=\" + key + \"&limit=3" : "?limit=3";
        // Random, and nobody's.
        const string characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var key = variant % 5 == 4
            ? $"\"aw_{new string(new Random(variant).GetItems<char>(characters, 43))}\""
            : "Environment.GetEnvironmentVariable(\"ASTERWISE_API_KEY\")"
                + " ?? throw new InvalidOperationException(\"ASTERWISE_API_KEY is not set\")";
        return $$"""
                /// <summary>Asks the Asterwise API for charts.</summary>
                public sealed class AsterwiseClient
                {
                    private readonly HttpClient client =
                        new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
                    private readonly string key = {{key}};

                    public AsterwiseClient()
                    {
                        {{attach}}
                    }

                    public async Task<string> GeocodeAsync(string place, CancellationToken cancellationToken)
                    {
                        using var response = await client.GetAsync(
                            "utils/geocode{{query}}&q=" + Uri.EscapeDataString(place), cancellationToken);
                        response.EnsureSuccessStatusCode();
                        return await response.Content.ReadAsStringAsync(cancellationToken);
                    }
                }


            """;
    }
}
