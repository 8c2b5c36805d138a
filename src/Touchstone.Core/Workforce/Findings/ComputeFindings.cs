using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>
/// Works out what the signed-off returns of a collection say. A finding that says the same as before stands; one that says something else
/// is superseded by a new one.
/// </summary>
/// <returns>How many findings are new.</returns>
public sealed record ComputeFindings(Guid RoundId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class ComputeFindingsHandler : ICommandHandler<ComputeFindings, int>
{
    public async Task<Outcome<int>> Handle(ComputeFindings command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var data = await BaselineData.Load(work.Db, round, work.Reference, cancel);
        if (data.Returns == 0)
        {
            return new Refusal.OutOfOrder("No return of this collection has been signed off yet.");
        }
        var lexicon = new TitleLexicon(work.Reference.TitleWords.On(round.AsAt));
        var roles = await RolesOf(work, data, lexicon, cancel);
        var found = new[]
        {
            TitleVariety.Of(data, roles),
            AwardVariety.Of(data),
            MissingRoles.Of(data, lexicon),
            Understanding.Of(data),
            Gaps.ByRegion(data),
            Gaps.BySetting(data),
            SupplyAndNeed.Of(data),
            TrendBreaks.Of(data, await Before(work, round, cancel)),
        };
        var standing = await work
            .Db.Set<WorkforceFinding>()
            .Where(f => f.RoundId == round.Id && f.SupersededBy == null)
            .ToListAsync(cancel);
        var added = 0;
        foreach (var one in found.OfType<FoundOut>())
        {
            added += Record(work, round, data, one, standing.Find(f => f.Kind == one.Kind)) ? 1 : 0;
        }
        work.Log("findings-computed", round.Ref, new { data.Returns, added });
        return added;
    }

    private static bool Record(
        Work work,
        BaselineRound round,
        BaselineData data,
        FoundOut found,
        WorkforceFinding? before
    )
    {
        if (before is not null && before.Statement == found.Statement && Json(before.Content) == Json(found.Content))
        {
            return false;
        }
        var finding = new WorkforceFinding(
            round,
            (before?.Number ?? 0) + 1,
            found,
            data.Returns,
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(finding);
        work.Enter(
            finding.Ref,
            $"{FindingWords.Of(finding.Kind)}: {round.Title}",
            finding.Statement,
            null,
            false,
            round.Ref
        );
        work.Link(finding.Ref, Relation.CameFrom, round.Ref, $"Worked out from {data.Returns} signed-off returns");
        if (before is not null)
        {
            before.Supersede(finding.Id);
            work.Link(finding.Ref, Relation.Supersedes, before.Ref, "Later returns changed the figures");
        }
        return true;
    }

    /// <summary>The role of every title: as people have decided, and for titles that are new, as proposed.</summary>
    private static async Task<Dictionary<string, TitleCluster>> RolesOf(
        Work work,
        BaselineData data,
        TitleLexicon lexicon,
        CancellationToken cancel
    )
    {
        var clusters = await work
            .Db.Set<TitleCluster>()
            .Where(c => c.RoundId == data.Round.Id)
            .ToDictionaryAsync(c => c.Id, cancel);
        var placed = await work.Db.Set<ClusteredTitle>().Where(t => t.RoundId == data.Round.Id).ToListAsync(cancel);
        var roles = placed.ToDictionary(t => t.Title, t => clusters[t.ClusterId], StringComparer.Ordinal);
        // A new title joins a proposed role of its key; what people confirmed, they confirmed without it.
        var proposed = placed
            .Where(t => !clusters[t.ClusterId].IsConfirmed)
            .GroupBy(t => lexicon.Read(t.Title).Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => clusters[g.First().ClusterId], StringComparer.Ordinal);
        var people = data
            .Posts.GroupBy(p => p.Title, StringComparer.Ordinal)
            .Where(g => !roles.ContainsKey(g.Key))
            .ToDictionary(g => g.Key, g => g.Sum(p => p.InPost), StringComparer.Ordinal);
        foreach (var role in ProposedRole.Of(lexicon, people))
        {
            if (!proposed.TryGetValue(role.Key, out var cluster))
            {
                cluster = new TitleCluster(data.Round.Id, role.Name, role.Why);
                work.Db.Add(cluster);
            }
            foreach (var title in role.Titles)
            {
                work.Db.Add(new ClusteredTitle(data.Round.Id, title, cluster.Id));
                roles[title] = cluster;
            }
        }
        return roles;
    }

    private static async Task<BaselineData?> Before(Work work, BaselineRound round, CancellationToken cancel)
    {
        var earlier = await work
            .Db.Set<BaselineRound>()
            .Where(r => r.AsAt < round.AsAt)
            .Where(r => work.Db.Set<BaselineReturn>().Any(a => a.RoundId == r.Id && a.SignedId != null))
            .OrderByDescending(r => r.AsAt)
            .FirstOrDefaultAsync(cancel);
        return earlier is null ? null : await BaselineData.Load(work.Db, earlier, work.Reference, cancel);
    }

    private static string Json(FindingContent content) => JsonSerializer.Serialize(content);
}
