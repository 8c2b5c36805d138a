using System.Text;
using System.Text.Json;
using Touchstone.LinkedData.JsonLd;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>Puts the same documents to this library and to the npm library jsonld and compares all answers.</summary>
internal static class JsonLdPeer
{
    public static async Task<Tally> CompareAsync(
        IReadOnlyList<string> documents,
        bool safe = true,
        string? baseIri = null,
        Dictionary<string, JsonElement>? contexts = null
    )
    {
        var theirs = await Peer.AskAsync<Answer[]>(
            "jsonld.mjs",
            new
            {
                documents,
                contexts,
                @base = baseIri,
                safe,
            }
        );
        var library = ContextLibrary.Bundled;
        foreach (var (url, context) in contexts ?? [])
        {
            library = library.With(url, context);
        }

        var processor = new JsonLdProcessor(library, new JsonLdOptions { Safe = safe, Base = baseIri });
        var differences = new List<string>();
        var refusals = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            var ours = Ask(processor, documents[i]);
            if (ours.Error is not null)
            {
                refusals.Add(ours.Error);
            }

            if (Difference(ours, theirs[i]) is { } difference)
            {
                differences.Add($"{difference}\nof document {i}: {documents[i]}");
            }
        }

        differences.Sort((left, right) => left.Length - right.Length);
        return new Tally(documents.Count - refusals.Count, refusals, [.. differences.Take(5)]);
    }

    private static string? Difference(Answer ours, Answer theirs)
    {
        if (ours.Error is not null || theirs.Error is not null)
        {
            return ours.Error is not null && theirs.Error is not null
                ? null
                : $"ours: {ours.Error ?? "accepted"}\ntheirs: {theirs.Error ?? "accepted"}";
        }

        if (ours.Expanded != theirs.Expanded)
        {
            return Around("expanded", ours.Expanded!, theirs.Expanded!);
        }

        return ours.Canonical == theirs.Canonical ? null : Around("canonical", ours.Canonical!, theirs.Canonical!);
    }

    /// <summary>The two texts where they first differ.</summary>
    private static string Around(string form, string ours, string theirs)
    {
        var at = ours.AsSpan().CommonPrefixLength(theirs);
        string Part(string text) => text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 150)];
        return $"{form}, ours:   {Part(ours)}\n{form}, theirs: {Part(theirs)}";
    }

    private static Answer Ask(JsonLdProcessor processor, string text)
    {
        using var document = JsonDocument.Parse(text);
        var expanded = processor.Expand(document.RootElement);
        var canonical = processor.Canonicalize(document.RootElement);
        if (!expanded.IsGood || !canonical.IsGood)
        {
            return new Answer(null, null, null, (expanded.Refusal ?? canonical.Refusal)!.ToString());
        }

        var statements = processor.ToRdf(document.RootElement).Value;
        Rdfc10
            .Canonicalize(NQuads.Read(statements.ToString()).Value)
            .Value.ToString()
            .ShouldBe(canonical.Value.ToString());
        return new Answer(
            Encoding.UTF8.GetString(Jcs.Canonicalize(expanded.Value)),
            statements.ToString(),
            canonical.Value.ToString(),
            null
        );
    }

    private sealed record Answer(string? Expanded, string? Statements, string? Canonical, string? Error);

    /// <summary>How many documents were accepted here, why the others were refused, and the shortest of the differences.</summary>
    internal sealed record Tally(int Accepted, List<string> Refusals, List<string> Differences);
}
