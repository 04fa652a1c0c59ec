using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Asterwise.Analyzers.Outputs;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Code;

public class TextWordsFinderTests
{
    private static readonly TextWordsFinder Finder = new(["LoggerMessage", "\"&\""], ["Add", "WithHeadings"]);

    [Theory]
    [InlineData("aw_", nameof(TextWords.Key))]
    [InlineData("\"aw\"", nameof(TextWords.Key))]
    [InlineData("YXdf", nameof(TextWords.Key))]
    [InlineData("QmVhcmVyIGF3X", nameof(TextWords.Key))]
    [InlineData("\\u0061w_", nameof(TextWords.Key))]
    [InlineData("a\\x77_", nameof(TextWords.Key))]
    [InlineData("\\U00000061w_", nameof(TextWords.Key))]
    [InlineData("\"a\\u0077\"", nameof(TextWords.Key))]
    [InlineData("'w'", nameof(TextWords.SpelledKey))]
    [InlineData("0x77", nameof(TextWords.SpelledKey))]
    [InlineData("0X77", nameof(TextWords.SpelledKey))]
    [InlineData("119", nameof(TextWords.SpelledKey))]
    [InlineData("'\\u0077'", nameof(TextWords.SpelledKey))]
    [InlineData("asterwise", nameof(TextWords.Asterwise))]
    [InlineData("ASTERWISE", nameof(TextWords.Asterwise))]
    [InlineData("AsterWise", nameof(TextWords.Asterwise))]
    [InlineData("apikey", nameof(TextWords.ApiKey))]
    [InlineData("ApiKey", nameof(TextWords.ApiKey))]
    [InlineData("api-key", nameof(TextWords.ApiKey))]
    [InlineData("API_KEY", nameof(TextWords.ApiKey))]
    [InlineData("Api Key", nameof(TextWords.ApiKey))]
    [InlineData("Authorisation", nameof(TextWords.ApiKey))]
    [InlineData("AuthenticationHeaderValue", nameof(TextWords.Authorization), nameof(TextWords.HeadersOrQuery))]
    [InlineData("\"Authorization", nameof(TextWords.Authorization))]
    [InlineData(".Authorization", nameof(TextWords.Authorization))]
    [InlineData("Header", nameof(TextWords.Headers), nameof(TextWords.HeadersOrQuery))]
    [InlineData("ProductHeaderValue", nameof(TextWords.Headers), nameof(TextWords.HeadersOrQuery))]
    [InlineData("headers", nameof(TextWords.HeadersOrQuery))]
    [InlineData("query", nameof(TextWords.HeadersOrQuery))]
    [InlineData("Query", nameof(TextWords.HeadersOrQuery))]
    [InlineData("params[x]", nameof(TextWords.GivenName))]
    [InlineData("headers[name]", nameof(TextWords.GivenName), nameof(TextWords.HeadersOrQuery))]
    [InlineData(".Add(pair.Key, pair.Value)", nameof(TextWords.GivenName))]
    [InlineData(".Add( name , value)", nameof(TextWords.GivenName))]
    [InlineData(".WithHeadings(names[0], value)", nameof(TextWords.GivenName))]
    public void A_word_is_found_wherever_it_begins(string word, params string[] expected)
    {
        var words = expected.Select(Enum.Parse<TextWords>).Aggregate((one, other) => one | other);
        for (var length = 0; length < 4; length++)
        {
            foreach (var around in new[] { new string('.', length), new string('\u00e4', length) })
            {
                Assert.Equal(words, Find(around + word));
                Assert.Equal(words, Find(around + word + around));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\\")]
    [InlineData("\\u")]
    [InlineData("aw")]
    [InlineData("Aw_")]
    [InlineData("\u0061w\u0332_")]
    [InlineData("asterwis")]
    [InlineData("\"w\"")]
    [InlineData("api.key")]
    [InlineData("Authorization")]
    [InlineData("uthenticationValue")]
    [InlineData("list.Add(name)")]
    [InlineData("list.Add(\"name\", value)")]
    [InlineData("list.Append(name, value)")]
    [InlineData("ReAdd(name, value)")]
    [InlineData("Add(")]
    [InlineData("items[name]")]
    [InlineData("loggermessage")]
    public void Nothing_is_found_in_what_only_looks_like_one(string text)
    {
        for (var before = 0; before < 4; before++)
            Assert.Equal(TextWords.None, Find(new string(' ', before) + text));
    }

    [Theory]
    [InlineData("LoggerMessage")]
    [InlineData("\"&\"")]
    public void A_name_has_a_bit_of_its_own(string name)
    {
        for (var before = 0; before < 4; before++)
            Assert.Equal(Finder.BitOf(name), Find(new string('.', before) + name));
    }

    [Fact]
    public void A_name_that_nobody_looks_for_has_no_bit() => Assert.Equal(TextWords.None, Finder.BitOf("AddHttpClient"));

    [Fact]
    public void More_names_than_bits_share_them()
    {
        var letters = Enumerable.Range('a', 14).Select(letter => (char)letter).ToList();
        var names = letters.SelectMany(one => letters.Select(other => $"Name{one}{other}")).ToList();
        var finder = new TextWordsFinder(names, []);

        Assert.All(names, name => Assert.Equal(finder.BitOf(name), finder.Find(SourceText.From($"x = {name};"))));
    }

    [Fact]
    public void All_words_of_a_text_are_found()
    {
        var words = Find("""
            client.DefaultRequestHeaders.Add("apikey", "aw_" + rest); // api.asterwise.com
            foreach (var pair in given)
                message.Headers.Add(pair.Key, pair.Value);
            """);

        Assert.Equal(
            TextWords.Headers | TextWords.HeadersOrQuery | TextWords.ApiKey | TextWords.Key | TextWords.Asterwise
                | TextWords.GivenName,
            words);
    }

    /// <summary>The names of all stacks do not fill the bits, so that none is taken for another.</summary>
    [Fact]
    public void The_names_that_are_looked_for_share_no_bit()
    {
        var names = RequestWords.Of(StackList.All).ToList();

        Assert.Equal(names.Count, names.Select(ProjectModel.Words.BitOf).Distinct().Count());
    }

    /// <summary>
    /// Where every file of a project has one of the names, all of them are gone through: with Refit and Flurl referenced, that
    /// took twelve times as long as all else.
    /// </summary>
    [Fact]
    public void An_ordinary_file_has_none_of_the_names_but_one_that_attributes_share()
    {
        const string text = """
            using System.Net.Http.Headers;

            public sealed class OrderService(HttpClient client, ILogger<OrderService> logger)
            {
                private readonly List<Order> orders = new();

                public async Task SendAsync(IEnumerable<Order> added, CancellationToken cancellationToken)
                {
                    foreach (var order in added)
                        orders.Add(order);
                    client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                    using var request = new HttpRequestMessage(HttpMethod.Post, "orders?expand=owner&take=20");
                    request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString());
                    request.Content = JsonContent.Create(orders);
                    using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    logger.LogInformation("{Count} orders for {Customer}", orders.Count, added.First().Customer);
                }
            }
            """;
        var names = RequestWords.Of(StackList.All).Append(OutputList.LogWord)
            .Where(name => (ProjectModel.Words.Find(SourceText.From(text)) & ProjectModel.Words.BitOf(name)) != 0);

        Assert.Equal(["Header"], names);
        Assert.False(AttributeNames.MayBeIn(text, "Header"));
    }

    private static TextWords Find(string text) => Finder.Find(SourceText.From(text));
}
