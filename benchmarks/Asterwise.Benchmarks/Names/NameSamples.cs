namespace Asterwise.Benchmarks.Names;

/// <summary>A file that sets a header, and what it is called in a report.</summary>
internal sealed record NameSample(string Title, string Source);

/// <summary>Code around the names of <see cref="NameTables"/>.</summary>
internal static class NameSamples
{
    private static readonly string[] Headers = ["apikey", "api-key", "X-ApiKey", "Api_Key"];

    /// <summary>Clients of a vendor called Acme, each of which says so in another place.</summary>
    private static readonly string[] ClientsOfAcme =
    [
        """
            static class AcmeExtensions
            {
                static void AddAcmeHeaders(this HttpClient http, string apiKey) =>
                    http.DefaultRequestHeaders.Add("Api-Key", apiKey);
            }
        """,
        """
            class AcmeClient
            {
                readonly HttpClient _http;

                AcmeClient(HttpClient http, string apiKey)
                {
                    _http = http;
                    _http.DefaultRequestHeaders.Add("apikey", apiKey);
                }
            }
        """,
        """
            class AcmeService
            {
                void Prepare(HttpRequestMessage request, AcmeOptions options) => request.Headers.Add("X-ApiKey", options.ApiKey);
            }

            class AcmeOptions { public string ApiKey = ""; }
        """,
        """
            class AcmeHandler
            {
                void Send(HttpRequestMessage request, string key) =>
                    request.Headers.Authorization = new AuthenticationHeaderValue("ApiKey", key);
            }
        """,
        """
            class AcmeApi
            {
                string UrlOf(string baseUrl, string apiKey) => $"{baseUrl}/v1/items?api_key={apiKey}";
            }
        """,
        """
            class AcmeGateway
            {
                readonly IConfiguration config;

                void SendAcmeRequest(HttpRequestMessage message) => message.Headers.Add("api-key", config["Acme:ApiKey"]);
            }
        """,
        """
            class Connector
            {
                void Connect(HttpClient acmeClient, string token) => acmeClient.DefaultRequestHeaders.Add("X-Api-Token", token);
            }
        """,
        """
            class Sender
            {
                void Send(HttpRequestMessage request, string acmeApiKey) => request.Headers.Add("api_key", acmeApiKey);
            }
        """,
        """
            class Environments
            {
                void Send(HttpRequestMessage request) =>
                    request.Headers.Add("api-key", Environment.GetEnvironmentVariable("ACME_API_KEY"));
            }
        """,
        """
            class Sections
            {
                readonly IConfiguration config;

                void Send(HttpRequestMessage request) => request.Headers.Add("api-key", config["Asterwise:Acme:ApiKey"]);
            }
        """,
    ];

    /// <summary>
    /// Every name in a client of Asterwise, each value at several receivers, in several methods: all are to be found.
    /// </summary>
    public static IEnumerable<NameSample> OfAsterwise(int receiversPerValue)
    {
        string[] receivers = [.. NameTables.Clients, .. NameTables.Messages];
        var turn = 0;
        foreach (var value in Values().SelectMany(value => Enumerable.Repeat(value, receiversPerValue)))
            yield return InClient(turn, value, Turn(receivers), Turn(NameTables.Methods));
        foreach (var receiver in receivers)
            yield return InClient(turn++, Variable("apiKey"), receiver, "Send");
        foreach (var method in NameTables.Methods)
            yield return InClient(turn++, Variable("apiKey"), "http", method);
        foreach (var type in NameTables.Types)
            yield return Of($"Asterwise.Web.N{turn++}", type, Variable("key"), "client", "Send");

        string Turn(string[] names) => names[turn++ % names.Length];
    }

    /// <summary>Other vendors' clients in a company's namespace for them: no warning is right.</summary>
    public static IEnumerable<NameSample> OfVendors() =>
        NameTables.Vendors.SelectMany(vendor => ClientsOf(vendor, $"Asterwise.Integrations.{vendor}"))
            .Concat(NameTables.PlainVendors.SelectMany(vendor =>
                ClientsOf(vendor, $"Asterwise.Integrations.{vendor}").SkipLast(1)));

    /// <summary>The same without a namespace that says what they are.</summary>
    public static IEnumerable<NameSample> OfVendorsAnywhere() =>
        NameTables.Vendors.SelectMany((vendor, index) => ClientsOf(vendor, $"Asterwise.Shop.N{index}"));

    private static IEnumerable<Value> Values() =>
    [
        .. NameTables.Variables.Select(Variable),
        .. NameTables.Paths.Select(path => new Value($"config[\"{path}\"]", "IConfiguration config")),
        .. NameTables.EnvironmentVariables.Select(name => new Value($"Environment.GetEnvironmentVariable(\"{name}\")", null)),
        .. NameTables.Members.Select(Member),
    ];

    private static Value Variable(string name) => new(name, $"string {name}");

    private static Value Member(string member)
    {
        var (holder, name) = (member.Split('.')[0], member.Split('.')[1]);
        var type = char.ToUpperInvariant(holder.Trim('_')[0]) + holder.Trim('_')[1..];
        return new Value(member, $"{type} {holder}", $"class {type} {{ public string {name} {{ get; set; }} = \"\"; }}");
    }

    private static NameSample InClient(int number, Value value, string receiver, string method) =>
        Of($"Horoscopes.N{number}", "AsterwiseClient", value, receiver, method);

    private static NameSample Of(string space, string type, Value value, string receiver, string method)
    {
        var isMessage = NameTables.Messages.Contains(receiver);
        var receiverType = isMessage ? "HttpRequestMessage" : "HttpClient";
        var title = $"{value.Text} on {receiver} in {type}.{method}";
        var header = Headers[title.Length % Headers.Length];
        // A receiver may have the name of the value.
        var name = value.Text == receiver ? receiver + "2" : receiver;
        return new NameSample(title, $$"""
            using System;
            using System.Net.Http;
            using Microsoft.Extensions.Configuration;

            namespace {{space}}
            {
                class {{type}}
                {
                    private {{receiverType}} {{name}};

                    void {{(method == type ? method + "Now" : method)}}({{value.Parameter}}) =>
                        {{name}}.{{(isMessage ? "Headers" : "DefaultRequestHeaders")}}.Add("{{header}}", {{value.Text}});
                }

                {{value.Declaration}}
            }
            """);
    }

    private static IEnumerable<NameSample> ClientsOf(string vendor, string space) =>
        ClientsOfAcme.Select((client, index) => new NameSample($"{vendor}, client {index + 1}", $$"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using Microsoft.Extensions.Configuration;

            namespace {{space}}
            {
            {{client.Replace("Acme", vendor).Replace("acme", Camel(vendor)).Replace("ACME", vendor.ToUpperInvariant())}}
            }
            """));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private sealed record Value(string Text, string? Parameter, string? Declaration = null);
}
