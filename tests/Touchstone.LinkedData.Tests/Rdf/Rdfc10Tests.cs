using System.Security.Cryptography;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Tests.Rdf;

public sealed class Rdfc10Tests
{
    [Fact]
    public void Blank_nodes_get_labels_that_depend_on_their_statements_alone()
    {
        var canonical = Canonicalize("_:x <urn:name> \"b\" .\n_:y <urn:name> \"a\" .\n_:y <urn:knows> _:x .\n");
        var renamed = Canonicalize("_:q <urn:knows> _:r .\n_:q <urn:name> \"a\" .\n_:r <urn:name> \"b\" .\n");

        canonical.ToString().ShouldBe(renamed.ToString());
        canonical.Labels()["x"].ShouldBe(renamed.Labels()["r"]);
        canonical.BlankNodes.Count.ShouldBe(2);
        canonical.Sha256().ShouldBe(SHA256.HashData(canonical.NQuads.Span));
    }

    [Fact]
    public void A_statement_listed_twice_counts_once() =>
        Canonicalize("_:x <urn:p> _:y .\n_:x <urn:p> _:y .\n")
            .ToString()
            .ShouldBe(Canonicalize("_:x <urn:p> _:y .\n").ToString());

    [Fact]
    public void Lines_are_sorted_by_code_point()
    {
        // By UTF-16 code units the emoji, a surrogate pair, would come first.
        Canonicalize("<urn:s> <urn:p> \"\U0001F3E5\" .\n<urn:s> <urn:p> \"\uFF21\" .\n")
            .ToString()
            .ShouldBe("<urn:s> <urn:p> \"\uFF21\" .\n<urn:s> <urn:p> \"\U0001F3E5\" .\n");
    }

    [Fact]
    public void Another_hash_algorithm_can_be_asked_for()
    {
        var dataset = NQuads.Read("_:x <urn:p> \"1\" .\n_:y <urn:p> \"2\" .\n_:z <urn:p> \"3\" .\n").Value;

        Rdfc10.Canonicalize(dataset, new Rdfc10Options { Hash = HashAlgorithmName.SHA384 }).IsGood.ShouldBeTrue();
        Should.Throw<NotSupportedException>(() =>
            Rdfc10.Canonicalize(dataset, new Rdfc10Options { Hash = HashAlgorithmName.MD5 })
        );
    }

    [Fact]
    public void An_empty_dataset_has_an_empty_form() => Canonicalize("").NQuads.Length.ShouldBe(0);

    private static CanonicalDataset Canonicalize(string nquads) => Rdfc10.Canonicalize(NQuads.Read(nquads).Value).Value;
}
