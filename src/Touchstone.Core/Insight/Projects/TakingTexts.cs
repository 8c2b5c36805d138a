using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Puts texts, wherever they come from, into an analysis.</summary>
internal static class TakingTexts
{
    /// <summary>Most texts that one analysis holds.</summary>
    public const int Most = 100_000;

    /// <summary>As a source of their own.</summary>
    public static async Task<Outcome<TextSource>> Take(
        this Work work,
        AnalysisProject analysis,
        BroughtTexts brought,
        CancellationToken cancel
    )
    {
        var last = await work.LastPlace(analysis, cancel);
        if (WhyTooMany(last, brought) is { } refusal)
        {
            return refusal;
        }
        var source = new TextSource(analysis.Id, brought, work.Actor.Id, work.Now);
        work.Db.Add(source);
        work.Put(analysis, source, brought, last);
        work.Enter(source.Ref, brought.Name, credential: analysis.CredentialId, heldIn: analysis.Ref);
        work.Link(analysis.Ref, Relation.InformedBy, source.Ref, "Texts that are analysed");
        if (brought.From is { } from)
        {
            work.Link(source.Ref, Relation.CameFrom, from, "What people wrote there");
        }
        return source;
    }

    /// <summary>To a source that is there.</summary>
    public static async Task<Outcome<TextSource>> TakeMore(
        this Work work,
        AnalysisProject analysis,
        TextSource source,
        BroughtTexts brought,
        CancellationToken cancel
    )
    {
        var last = await work.LastPlace(analysis, cancel);
        if (WhyTooMany(last, brought) is { } refusal)
        {
            return refusal;
        }
        source.Add(brought, work.Actor.Id, work.Now);
        work.Put(analysis, source, brought, last);
        return source;
    }

    private static void Put(this Work work, AnalysisProject analysis, TextSource source, BroughtTexts brought, int last)
    {
        foreach (var one in brought.Texts)
        {
            var text = new AnalysedText(source, ++last, one);
            work.Db.Add(text);
            // Roles and conflicts of the analysis count on each text. Texts are in no catalogue: what people said is found
            // by nobody but those who analyse it.
            work.Db.Add(new HeldIn(text.Ref, analysis.Ref));
        }
        work.Log(
            "texts-brought-in",
            analysis.Ref,
            new
            {
                source = source.Id,
                kind = source.Kind.ToString(),
                texts = brought.Texts.Count,
            }
        );
    }

    /// <summary>The highest number that a text was given. Numbers of texts that went are not given again: reports name them.</summary>
    private static Task<int> LastPlace(this Work work, AnalysisProject analysis, CancellationToken cancel) =>
        work.Db.Set<TextSource>().Where(s => s.AnalysisId == analysis.Id).SumAsync(s => s.Texts + s.TakenBack, cancel);

    private static Refusal? WhyTooMany(int last, BroughtTexts brought) =>
        last + brought.Texts.Count > Most
            ? new Refusal.OutOfOrder($"An analysis holds at most {Most:N0} texts. Open another one for these.")
            : null;
}
