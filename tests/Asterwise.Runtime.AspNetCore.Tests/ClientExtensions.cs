using System.Text;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>
/// Requests as the tests send them: under the id of the documented examples, and with a key unless they say otherwise.
/// </summary>
internal static class ClientExtensions
{
    /// <summary>Of the documented format, and made up.</summary>
    public const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";

    private static readonly (string Name, string Value) Credential = ("X-API-Key", Key);

    public static Task<Answer> GetAnswerAsync(this HttpClient client, string path) =>
        client.AnswerAsync(HttpMethod.Get, path, content: null, Credential);

    public static Task<Answer> PostAnswerAsync(
        this HttpClient client, string path, string body, string contentType = "application/json") =>
        client.AnswerAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, contentType), Credential);

    public static async Task<Answer> AnswerAsync(
        this HttpClient client,
        HttpMethod method,
        string path,
        HttpContent? content = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Request-Id", Documented.RequestId);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await client.SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
