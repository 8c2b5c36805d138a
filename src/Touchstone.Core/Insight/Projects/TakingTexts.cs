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

    public static async Task<Outcome<TextSource>> Take(
        this Work work,
        AnalysisProject analysis,
        BroughtTexts brought,
        CancellationToken cancel
    )
    {
        var last =
            await work
                .Db.Set<AnalysedText>()
                .Where(t => t.AnalysisId == analysis.Id)
                .MaxAsync(t => (int?)t.Place, cancel)
            ?? 0;
        if (last + brought.Texts.Count > Most)
        {
            return new Refusal.OutOfOrder($"An analysis holds at most {Most:N0} texts. Open another one for these.");
        }
        var source = new TextSource(analysis.Id, brought, work.Actor.Id, work.Now);
        work.Db.Add(source);
        foreach (var one in brought.Texts)
        {
            var text = new AnalysedText(source, ++last, one);
            work.Db.Add(text);
            // Roles and conflicts of the analysis count on each text. Texts are in no catalogue: what people said is found
            // by nobody but those who analyse it.
            work.Db.Add(new HeldIn(text.Ref, analysis.Ref));
        }
        work.Enter(source.Ref, brought.Name, credential: analysis.CredentialId, heldIn: analysis.Ref);
        work.Link(analysis.Ref, Relation.InformedBy, source.Ref, "Texts that are analysed");
        if (brought.From is { } from)
        {
            work.Link(source.Ref, Relation.CameFrom, from, "What people wrote there");
        }
        work.Log(
            "texts-brought-in",
            analysis.Ref,
            new
            {
                source = source.Id,
                kind = source.Kind.ToString(),
                texts = source.Texts,
            }
        );
        return source;
    }
}
