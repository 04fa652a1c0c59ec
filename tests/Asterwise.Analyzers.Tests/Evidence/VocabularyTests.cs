using Asterwise.Analyzers.Code;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>Which words are everybody's, and which somebody is called by.</summary>
public class VocabularyTests
{
    [Theory]
    [InlineData("subscription")]
    [InlineData("external")]
    [InlineData("settings")]
    [InlineData("horoscopes")]
    [InlineData("conf")]
    [InlineData("rqst")]
    [InlineData("c")]
    [InlineData("authtoken")]
    [InlineData("webclient")]
    [InlineData("anfrage")]
    [InlineData("anfrageschlüssel")]
    public void A_word_of_everybodys(string word) => Assert.False(Vocabulary.IsName(word));

    [Theory]
    [InlineData("pinecone")]
    [InlineData("pineconekey")]
    [InlineData("mysupabase")]
    [InlineData("sendgrid")]
    [InlineData("aws")]
    public void A_name(string word) => Assert.True(Vocabulary.IsName(word));

    [Fact]
    public void What_nobody_writes_in_one_piece_is_no_name() =>
        Assert.False(Vocabulary.IsName(string.Concat(Enumerable.Repeat("key", 100_000))));
}
