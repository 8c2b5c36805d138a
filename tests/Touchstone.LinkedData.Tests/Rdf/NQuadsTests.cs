using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Tests.Rdf;

public sealed class NQuadsTests
{
    [Theory]
    [InlineData("<urn:s> <urn:p> <urn:o> .")]
    [InlineData("_:a <urn:p> _:b <urn:g> .")]
    [InlineData("_:a <urn:p> \"text\" _:g .")]
    [InlineData("<urn:s> <urn:p> \"a \\\"b\\\" \\\\ \\n \\t \\u0001 \\u007F é \U0001F3E5\"@en-gb .")]
    [InlineData("<urn:s> <urn:p> \"1\"^^<urn:type> .")]
    public void What_is_read_is_written_as_it_was(string line) =>
        NQuads.Read(line).Value.ToString().ShouldBe(line + "\n");

    [Theory]
    [InlineData("<urn:s><urn:p><urn:o>.", "<urn:s> <urn:p> <urn:o> .")]
    [InlineData("  _:a.b\t<urn:p> _:b. # comment", "_:a.b <urn:p> _:b .")]
    [InlineData("<urn:\\u00e9> <urn:p> \"\\u0041\\U0001F3E5\\'\" .", "<urn:é> <urn:p> \"A\U0001F3E5'\" .")]
    [InlineData("<urn:s> <urn:p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .", "<urn:s> <urn:p> \"x\" .")]
    public void Other_spellings_are_read(string line, string canonical) =>
        NQuads.Read(line).Value.ToString().ShouldBe(canonical + "\n");

    [Theory]
    [InlineData("<urn:s> <urn:p> <urn:o>")]
    [InlineData("<urn:s> _:p <urn:o> .")]
    [InlineData("\"s\" <urn:p> <urn:o> .")]
    [InlineData("<relative> <urn:p> <urn:o> .")]
    [InlineData("<urn:a b> <urn:p> <urn:o> .")]
    [InlineData("<urn:s> <urn:p> \"open .")]
    [InlineData("<urn:s> <urn:p> \"x\"@not_a_tag .")]
    [InlineData("<urn:s> <urn:p> \"\\x\" .")]
    [InlineData("<urn:s> <urn:p> \"\\uD800\" .")]
    [InlineData("<urn:s> <urn:p> <urn:o> <urn:g> <urn:more> .")]
    [InlineData("<urn:s> <urn:p> <urn:o> . more")]
    [InlineData("<urn:s> <urn:p> <urn:o> \"literal graph\" .")]
    public void What_is_no_statement_is_refused_with_its_line(string line)
    {
        var refusal = NQuads.Read("# first\n" + line).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(RefusalCodes.InvalidNQuads);
        refusal.Reason.ShouldStartWith("Line 2 ");
    }

    [Fact]
    public void Terms_are_equal_when_rdf_says_so()
    {
        new Iri("urn:a").ShouldBe(new Iri("urn:a"));
        new Literal("a").ShouldBe(new Literal("a", new Iri("http://www.w3.org/2001/XMLSchema#string")));
        new Literal("a").ShouldNotBe(new Literal("a", "en"));
        ((RdfTerm)new Iri("urn:a")).Equals(new Literal("urn:a")).ShouldBeFalse();
        new Literal("高", "zh").ToString().ShouldBe("\"高\"@zh");
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("urn:a b")]
    [InlineData("urn:<a>")]
    [InlineData("1:a")]
    public void What_is_no_absolute_iri_cannot_be_made(string text) =>
        Should.Throw<ArgumentException>(() => new Iri(text));

    [Fact]
    public void Impossible_terms_cannot_be_made()
    {
        Should.Throw<ArgumentException>(() => new BlankNode("a b"));
        Should.Throw<ArgumentException>(() => new Literal("a", "not a tag"));
        Should.Throw<ArgumentException>(() => new Literal("\ud800"));
        Should.Throw<ArgumentException>(() => new Iri("urn:\ud800"));
        Should.Throw<ArgumentException>(() =>
            new RdfDataset(new[] { new Quad(new Literal("s"), new Iri("urn:p"), new Iri("urn:o"), null) })
        );
    }
}
