using System.Text;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Tests.Rdf;

/// <summary>Generated datasets, canonicalised here and by the npm library rdf-canonize, byte by byte.</summary>
public sealed class Rdfc10CorpusTests
{
    [Fact]
    public async Task Random_graphs_of_blank_nodes_equal_those_of_javascript()
    {
        var random = new Random(2015);
        await ShouldEqualTheirsAsync(Enumerable.Range(0, 400).Select(_ => RandomGraph(random)));
    }

    [Fact]
    public async Task Symmetrical_graphs_equal_those_of_javascript()
    {
        var shapes = new List<string>();
        for (var size = 2; size <= 6; size++)
        {
            shapes.Add(Cycle(size, 1));
            shapes.Add(Cycle(size, 2));
            shapes.Add(Star(size));
            shapes.Add(Clique(Math.Min(size, 5)));
            shapes.Add(Twins(size, hub: true));
            shapes.Add(Twins(size, hub: false));
            shapes.Add(NamedByBlankNodes(size));
            shapes.Add(ListTwice(size));
        }

        await ShouldEqualTheirsAsync(shapes);
    }

    [Fact]
    public async Task Texts_with_every_control_character_equal_those_of_javascript()
    {
        var controls = string.Concat(Enumerable.Range(1, 0x9F).Select(code => (char)code));
        var quads = new[]
        {
            new Quad(new Iri("urn:a"), new Iri("urn:p"), new Literal(controls), null),
            new Quad(new Iri("urn:a"), new Iri("urn:p"), new Literal("高级 \U0001F3E5 é \u2028", "zh-hans"), null),
            new Quad(new Iri("urn:é"), new Iri("urn:p"), new Literal("1", new Iri("urn:t")), new Iri("urn:g")),
        };

        await ShouldEqualTheirsAsync([NQuads.Write(quads)]);
    }

    [Fact]
    public async Task The_labels_and_the_order_of_the_input_do_not_matter()
    {
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var graph = RandomGraph(random);
            var lines = graph.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            random.Shuffle(lines);
            var other = string.Join('\n', lines).Replace("_:n", "_:other");

            Canonical(other).ShouldBe(Canonical(graph));
        }

        await Task.CompletedTask;
    }

    private static async Task ShouldEqualTheirsAsync(IEnumerable<string> datasets)
    {
        var texts = datasets.ToList();
        var theirs = await Peer.AskAsync<string[]>("canonize.mjs", texts);
        for (var i = 0; i < texts.Count; i++)
        {
            Canonical(texts[i]).ShouldBe(theirs[i], texts[i]);
        }
    }

    private static string Canonical(string nquads) => Rdfc10.Canonicalize(NQuads.Read(nquads).Value).Value.ToString();

    /// <summary>Up to eight blank nodes, few predicates and few values, so that many look alike.</summary>
    private static string RandomGraph(Random random)
    {
        var nodes = random.Next(1, 9);
        var text = new StringBuilder();
        for (var count = random.Next(1, 16); count > 0; count--)
        {
            string Node() => $"_:n{random.Next(nodes)}";
            var subject = random.Next(6) == 0 ? "<urn:s>" : Node();
            var value = random.Next(5) == 0 ? "\"x\"" : Node();
            var graph = random.Next(4) switch
            {
                0 => Node() + " ",
                1 => "<urn:g> ",
                _ => "",
            };
            text.Append($"{subject} <urn:p{random.Next(2)}> {value} {graph}.\n");
        }

        return text.ToString();
    }

    private static string Cycle(int size, int copies) =>
        Lines(copies * size, i => $"_:n{i} <urn:p> _:n{i / size * size + (i + 1) % size} .");

    private static string Star(int size) => Lines(size, i => $"_:hub <urn:p> _:n{i} .");

    private static string Clique(int size) => Lines(size * size, i => $"_:n{i / size} <urn:p> _:n{i % size} .");

    /// <summary>Pairs of nodes that say the same, each pair linked; all in one hub or free.</summary>
    private static string Twins(int size, bool hub) =>
        Lines(
            size,
            i => $"_:n{i} <urn:p> _:m{i} .\n_:n{i} <urn:q> \"same\" ." + (hub ? $"\n_:hub <urn:r> _:n{i} ." : "")
        );

    /// <summary>Equal graphs whose names are blank nodes: two equal proofs in one document look like this.</summary>
    private static string NamedByBlankNodes(int size) =>
        Lines(
            size,
            i =>
                $"""
                    _:hub <urn:proof> _:g{i % 2} .
                    _:p{i % 2} <urn:created> "2026" _:g{i % 2} .
                    _:p{i % 2} <urn:purpose> <urn:a> _:g{i % 2} .
                    _:p{i % 2} <urn:part> _:q{i} _:g{i % 2} .
                    _:q{i} <urn:value> "same" _:g{i % 2} .
                    """
        );

    private static string ListTwice(int size) =>
        Lines(
            2 * size,
            i =>
                $"_:c{i} <urn:first> \"{i % size}\" .\n_:c{i} <urn:rest> "
                + ((i + 1) % size == 0 ? "<urn:nil> ." : $"_:c{i + 1} .")
        );

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));
}
