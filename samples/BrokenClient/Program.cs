using System.Text.Json;
using BrokenClient;

await ShowAsync("natal chart", new NatalChart().CastAsync(new DateTime(1990, 5, 25, 12, 30, 0), 19.08, 72.88));
await ShowAsync("tarot card", new TarotCard().DrawAsync());
await ShowAsync("horoscope", new Horoscope().ReadAsync("aries"));
await ShowAsync("geocoder", new Geocoder().FindAsync("New Delhi"));
await ShowAsync("moon phase", new MoonPhase().FindAsync("Mumbai"));

var lifePath = await new LifePath().FindAsync(new DateOnly(1990, 5, 25));
Show("life path", (int)lifePath.StatusCode, lifePath.Content!);

static async Task ShowAsync(string what, Task<HttpResponseMessage> answer)
{
    using var response = await answer;
    Show(what, (int)response.StatusCode, await response.Content.ReadAsStringAsync());
}

static void Show(string what, int status, string json)
{
    using var body = JsonDocument.Parse(json);
    var outcome = body.RootElement.TryGetProperty("error", out var code) ? code : body.RootElement.GetProperty("message");
    Console.WriteLine($"{what,-12} {status} {outcome}");
}
