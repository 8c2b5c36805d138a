using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// Takes into an analysis what people said in a place and is not in it yet, and takes out what was taken back there.
/// </summary>
/// <param name="Kind">Answers to the questionnaires of an exercise, notes of its events, or contributions to a conversation.</param>
/// <param name="PlaceId">The exercise or the conversation.</param>
public sealed record BringGiven(Guid AnalysisId, SourceKind Kind, Guid PlaceId) : Command<BroughtIn>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Gone">How many texts went, because they stand there no longer.</param>
/// <param name="Closed">How many may no longer be quoted.</param>
public sealed record BroughtIn(Guid SourceId, int New, int Gone, int Closed);

internal sealed class BringGivenHandler(Gate gate) : ICommandHandler<BringGiven, BroughtIn>
{
    public async Task<Outcome<BroughtIn>> Handle(BringGiven command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        var place = analysis is null
            ? null
            : (await PlacesToHear.Of(db, analysis, cancel)).FirstOrDefault(p =>
                p.Kind == command.Kind && p.Record.Id == command.PlaceId
            );
        if (place is null)
        {
            return new Refusal.NotFound();
        }
        if (await gate.WhyNot(db, work.Standing, place, cancel) is { } refusal)
        {
            return refusal;
        }
        var given = await GivenTexts.Of(db, place, cancel);
        if (given is null)
        {
            return new Refusal.NotFound();
        }
        if (given.WhyNot is { } whyNot)
        {
            return new Refusal.OutOfOrder($"{whyNot}.");
        }
        return await Bring(work, analysis!, given, cancel);
    }

    private static async Task<Outcome<BroughtIn>> Bring(
        Work work,
        AnalysisProject analysis,
        GivenTexts given,
        CancellationToken cancel
    )
    {
        var (kind, record) = given.Place;
        var source = await work
            .Db.Set<TextSource>()
            .SingleOrDefaultAsync(
                s =>
                    s.AnalysisId == analysis.Id && s.Kind == kind && s.FromKind == record.Kind && s.FromId == record.Id,
                cancel
            );
        var followed = source is null ? Followed.Nothing : await work.Follow(source, given, cancel);
        var taken = source is null ? [] : await GivenTexts.TakenOf(work.Db, source.Id, cancel);
        var fresh = given.Texts.Where(t => !taken.ContainsKey(t.Key)).ToList();
        if (fresh.Count == 0)
        {
            return followed.IsAnything
                ? new BroughtIn(source!.Id, 0, followed.Gone, followed.Closed)
                : new Refusal.OutOfOrder("Everything that was said there is in the analysis.");
        }
        var people = await PersonNumbers.Of(work.Db, analysis.Id, given.Texts, taken, cancel);
        var brought = new BroughtTexts(kind, given.Name, [.. fresh.Select(t => Brought(t, people))])
        {
            From = record,
            CollectedFrom = given.From,
            CollectedTo = given.To,
        };
        var outcome = source is null
            ? await work.Take(analysis, brought, cancel)
            : await work.TakeMore(analysis, source, brought, cancel);
        if (!outcome.IsDone)
        {
            return outcome.Refusal;
        }
        if (source is null)
        {
            await HoldAndLink(work, analysis, outcome.Value, given, cancel);
        }
        return new BroughtIn(outcome.Value.Id, fresh.Count, followed.Gone, followed.Closed);
    }

    private static BroughtText Brought(GivenText text, PersonNumbers people) =>
        new(people.NameOf(text.Author), text.Question, text.Anchor, text.Words, text.Attributes, text.MayQuote)
        {
            GivenKey = text.Key,
            ClauseVersion = text.ClauseVersion,
            ClauseLineage = text.ClauseLineage,
        };

    private static async Task HoldAndLink(
        Work work,
        AnalysisProject analysis,
        TextSource source,
        GivenTexts given,
        CancellationToken cancel
    )
    {
        // A conflict on the place closes the analysis of what was said there.
        var (holder, held) = (given.Place.Record, analysis.Ref);
        var isHeld = await work
            .Db.Set<HeldIn>()
            .AnyAsync(
                h => h.Kind == held.Kind && h.Id == held.Id && h.HolderKind == holder.Kind && h.HolderId == holder.Id,
                cancel
            );
        if (!isHeld)
        {
            work.Hold(held, holder);
        }
        foreach (var version in given.Texts.Select(t => t.ClauseVersion).OfType<Guid>().Distinct())
        {
            work.Link(
                source.Ref,
                Relation.InformedBy,
                RecordKinds.SpecificationVersion.Ref(version),
                "People were asked about its clauses"
            );
        }
    }
}
