using System.Text.Json;
using Touchstone.LinkedData.JsonLd;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Suites;

/// <summary>Datasets with their canonical form, as pairs of files. An input without an output is one that must be refused.</summary>
internal sealed class CanonicalizationSuite(string folder)
{
    private static readonly string[] Outputs = ["-rdfc10.nq", "-urdna2015.nq", "-out.nq"];

    internal Tally Run()
    {
        var tally = new Tally("RDF canonicalisation");
        foreach (
            var input in Directory
                .EnumerateFiles(folder, "*-in.*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var name = input[..input.LastIndexOf("-in.", StringComparison.Ordinal)];
            var file = Path.GetFileName(name);
            if (
                file.StartsWith("normalize", StringComparison.Ordinal)
                || file.StartsWith("test", StringComparison.Ordinal)
            )
                tally.Add(file, Fault(input, Outputs.Select(o => name + o).FirstOrDefault(File.Exists)));
        }
        return tally;
    }

    private static string? Fault(string input, string? output)
    {
        if (!Dataset(input).TryGet(out var dataset, out var unreadable))
            return unreadable.ToString();
        var canonical = Rdfc10.Canonicalize(dataset);
        if (output is null)
            return canonical.IsGood ? "not refused" : null;
        if (!canonical.TryGet(out var found, out var refusal))
            return refusal.ToString();
        return found.ToString() == File.ReadAllText(output) ? null : $"gives {found}";
    }

    private static Outcome<RdfDataset> Dataset(string input)
    {
        var text = File.ReadAllText(input);
        if (input.EndsWith(".nq", StringComparison.Ordinal))
            return NQuads.Read(text);
        using var document = JsonDocument.Parse(text);
        return new JsonLdProcessor(ContextLibrary.Bundled, new JsonLdOptions { Safe = false }).ToRdf(
            document.RootElement
        );
    }
}
