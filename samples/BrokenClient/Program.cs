using System.Net.Http.Json;
using System.Text.Json;
using BrokenClient;

await ShowAsync("natal chart", new NatalChart().CastAsync(new DateTime(1990, 5, 25, 12, 30, 0), 19.08, 72.88));
await ShowAsync("tarot card", new TarotCard().DrawAsync());
await ShowAsync("horoscope", new Horoscope().ReadAsync("aries"));
await ShowAsync("geocoder", new Geocoder().FindAsync("New Delhi"));
await ShowAsync("moon phase", new MoonPhase().FindAsync("Mumbai"));

static async Task ShowAsync(string what, Task<HttpResponseMessage> answer)
{
    using var response = await answer;
    var body = await response.Content.ReadFromJsonAsync<JsonElement>();
    var outcome = body.TryGetProperty("error", out var code) ? code : body.GetProperty("message");
    Console.WriteLine($"{what,-12} {(int)response.StatusCode} {outcome}");
}
