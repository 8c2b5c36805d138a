using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.LinkedData.JsonLd;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Suites;

/// <summary>The tests of JSON-LD 1.1. Those for JSON-LD 1.0 processors only are not for this one and are left out.</summary>
internal sealed class JsonLdSuite
{
    private readonly string folder;
    private readonly JsonObject manifest;
    private readonly ContextLibrary contexts;

    internal JsonLdSuite(string folder, string manifest)
    {
        this.folder = folder;
        this.manifest = JsonNode.Parse(File.ReadAllText(manifest))!.AsObject();
        contexts = Contexts();
    }

    private string Address => manifest["baseIri"]!.GetValue<string>();

    internal Tally Run(SuiteKind kind)
    {
        var tally = new Tally($"JSON-LD 1.1, {kind}");
        foreach (var test in manifest["sequence"]!.AsArray().Select(t => t!.AsObject()))
        {
            var options = test["option"] as JsonObject ?? [];
            if ((string?)options["specVersion"] != "json-ld-1.0" && (string?)options["processingMode"] != "json-ld-1.0")
                tally.Add($"{(string)test["@id"]!} {(string)test["name"]!}", Fault(kind, test, options));
        }
        return tally;
    }

    private string? Fault(SuiteKind kind, JsonObject test, JsonObject options)
    {
        try
        {
            var input = (string)test["input"]!;
            var processor = new JsonLdProcessor(
                contexts,
                new JsonLdOptions
                {
                    Base = (string?)options["base"] ?? Address + input,
                    Safe = false,
                    Direction = (string?)options["rdfDirection"] switch
                    {
                        "i18n-datatype" => RdfDirection.I18nDatatype,
                        "compound-literal" => RdfDirection.CompoundLiteral,
                        _ => RdfDirection.Refuse,
                    },
                }
            );
            using var document = JsonDocument.Parse(Input(input, options));
            var (refusal, difference) =
                kind == SuiteKind.Expand
                    ? Compare(processor.Expand(document.RootElement), test)
                    : Compare(processor.ToRdf(document.RootElement), test);
            if ((string?)test["expectErrorCode"] is { } code)
                return refusal is null ? $"not refused ({code})" : CodeFault(refusal, code);
            return refusal?.ToString() ?? difference;
        }
        catch (JsonException notJson)
        {
            return notJson.Message;
        }
    }

    private static string? CodeFault(Refusal refusal, string code) =>
        refusal.Code == code || (code == "loading remote context failed" && refusal.Code == RefusalCodes.UnknownContext)
            ? null
            : $"refused for {refusal.Code}, not {code}";

    /// <summary>A context from outside the document (the option expandContext) is put in front of the document's own.</summary>
    private string Input(string input, JsonObject options)
    {
        var text = File.ReadAllText(Path.Combine(folder, input));
        if ((string?)options["expandContext"] is not { } outside || JsonNode.Parse(text) is not JsonObject document)
            return text;
        var own = document["@context"];
        document.Remove("@context");
        var given = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, outside)))!["@context"]!;
        document["@context"] = own is null ? given.DeepClone() : new JsonArray(given.DeepClone(), own);
        return document.ToJsonString();
    }

    private (Refusal? Refusal, string? Difference) Compare(Outcome<JsonArray> expanded, JsonObject test)
    {
        if (!expanded.TryGet(out var found, out var refusal))
            return (refusal, null);
        if ((string?)test["expect"] is not { } expect)
            return (null, null);
        var wanted = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, expect)))!;
        return (null, Unordered.Same(found, wanted) ? null : $"gives {found.ToJsonString()}");
    }

    private (Refusal? Refusal, string? Difference) Compare(Outcome<RdfDataset> statements, JsonObject test)
    {
        if (!statements.TryGet(out var found, out var refusal))
            return (refusal, null);
        if ((string?)test["expect"] is not { } expect)
            return (null, null);
        if (!NQuads.Read(File.ReadAllText(Path.Combine(folder, expect))).TryGet(out var wanted, out var unreadable))
            return (null, $"the expected answer: {unreadable}");
        return (null, Canonical(found) == Canonical(wanted) ? null : $"gives {found}");
    }

    private static string Canonical(RdfDataset dataset) => Rdfc10.Canonicalize(dataset).Value.ToString();

    private ContextLibrary Contexts()
    {
        var library = ContextLibrary.Bundled;
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonld", SearchOption.AllDirectories))
        {
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                library = library.With(Address + path, document.RootElement);
            }
            catch (Exception fault) when (fault is JsonException or ArgumentException or LinkedDataException)
            {
                // No context document: a test that names it expects to fail.
            }
        }
        return library;
    }
}
