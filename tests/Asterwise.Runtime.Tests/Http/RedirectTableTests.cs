using System.Net;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Tests.Http;

/// <summary>The tables in docs/runtime.md are what these requests were seen to do.</summary>
public sealed class RedirectTableTests : EmulatedApi
{
    private static readonly int[] Statuses = [300, 301, 302, 303, 307, 308];

    [Fact]
    public async Task The_tables_in_the_documentation_are_what_happens()
    {
        var observed = $"{await TableOfHeadersAsync()}\n{await TableOfMethodsAsync()}";

        Table.AssertDocumented("redirects", observed);
    }

    private async Task<string> TableOfHeadersAsync()
    {
        await using var other = await ApiEmulator.StartAsync(KeyText);
        (string Name, Uri From, Uri To)[] columns =
        [
            ("same origin", Api.Origin, Api.Origin),
            ("other port", Api.Origin, other.Origin),
            ("other host", Api.Origin, WithHost(Api.Origin, "localhost")),
            ("http → https", Api.Origin, Api.SecureOrigin),
            ("https → http", Api.SecureOrigin, Api.Origin),
        ];
        (string Name, Func<HttpMessageHandler> Handler, string Header, string? OfCaller)[] rows =
        [
            ("`Authorization`, by the handler", () => Attaching(Key), "Authorization", null),
            ("`X-API-Key`, by the handler", () => Attaching(Key, AsterwiseCredentialHeader.XApiKey), "X-API-Key", null),
            ("`Authorization`, by the caller", () => Attaching(Key), "Authorization", $"Bearer {KeyText}"),
            ("`X-API-Key`, by the caller", () => Attaching(Key), "X-API-Key", KeyText),
            ("`Authorization`, without the handler", TrustingHandler, "Authorization", $"Bearer {KeyText}"),
            ("`X-API-Key`, without the handler", TrustingHandler, "X-API-Key", KeyText),
        ];

        var table = new Table("Does it arrive?", columns.Select(column => column.Name));
        foreach (var row in rows)
        {
            using var client = ClientOf(row.Handler());
            var cells = new List<string>();
            foreach (var (_, from, to) in columns)
            {
                var outcomes = new List<(int Status, string Outcome)>();
                foreach (var status in Statuses)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(from, "/v1/old"));
                    if (row.OfCaller is not null)
                        request.Headers.Add(row.Header, row.OfCaller);
                    var landing = await LandingAsync(client, request, status, to, other);
                    outcomes.Add((status, landing is null ? "not followed" : landing.Header(row.Header) is null ? "no" : "yes"));
                }

                cells.Add(string.Join(", ", outcomes.GroupBy(outcome => outcome.Outcome, outcome => outcome.Status)
                    .Select(group =>
                        group.Count() == Statuses.Length ? group.Key : $"{group.Key} ({string.Join(", ", group)})")));
            }

            table.Add(row.Name, cells);
        }

        return table.ToString();
    }

    private async Task<string> TableOfMethodsAsync()
    {
        using var client = ClientOf(Attaching(Key));
        var table = new Table("Becomes", Statuses.Select(status => $"{status}"));
        foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "DELETE" })
        {
            var cells = new List<string>();
            var hasBody = method is "POST" or "PUT";
            foreach (var status in Statuses)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Api.Origin, "/v1/old"))
                {
                    Content = hasBody ? new StringContent("{}") : null,
                };
                var landing = await LandingAsync(client, request, status, Api.Origin);
                cells.Add(landing is null ? "not followed" : landing.Method + (landing.Body == "{}" ? " + body" : ""));
            }

            table.Add(method + (hasBody ? " + body" : ""), cells);
        }

        return table.ToString();
    }

    /// <summary>The request that arrives where the first one is redirected to; null where none does.</summary>
    private async Task<ApiRequest?> LandingAsync(
        HttpClient client, HttpRequestMessage request, int status, Uri to, params ApiEmulator[] others)
    {
        var landingPath = $"/v1/new/{Guid.NewGuid():N}";
        Api.Redirect("/v1/old", status, new Uri(to, landingPath).AbsoluteUri);

        using var response = await client.SendAsync(request);

        var landing = others.Append(Api)
            .SelectMany(api => api.Requests)
            .SingleOrDefault(received => received.Target == landingPath);
        Assert.Equal(landing is null, response.StatusCode == (HttpStatusCode)status);
        return landing;
    }
}
