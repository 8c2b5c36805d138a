using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Recognition;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Evaluation;

/// <summary>Counts the indicators from the records as they are now.</summary>
internal static class Counting
{
    /// <summary>The figures of one credential or of all; null where there is no such credential.</summary>
    public static async Task<Indicators?> Of(
        TouchstoneDb db,
        ReferenceData reference,
        DateOnly today,
        Guid? credentialId,
        CancellationToken cancel
    )
    {
        var credentials = await db.Set<Credential>()
            .AsNoTracking()
            .Include(c => c.Stages)
            .Where(c => credentialId == null || c.Id == credentialId)
            .OrderBy(c => c.Name)
            .ToListAsync(cancel);
        if (credentialId is not null && credentials.Count == 0)
        {
            return null;
        }
        var enrolments = await db.Set<Enrolment>()
            .GroupBy(e => new { e.CredentialId, e.State })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Key.CredentialId, g.Key.State), g => g.Count, cancel);
        var providers = await db.Set<DeliveryPlan>()
            .Where(p => p.State == PlanState.Approved)
            .GroupBy(p => p.CredentialId)
            .Select(g => new { g.Key, Count = g.Select(p => p.ProviderId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        ImmutableArray<CredentialIndicators> lines = [.. credentials.Where(c => c.LaunchedAt is not null).Select(Line)];
        return new Indicators(
            credentialId is null ? null : credentials[0].Name,
            lines,
            new CredentialIndicators(
                null,
                "All credentials",
                lines.Sum(l => l.Providers),
                SmallCells.Total(lines.Select(l => l.Learning)),
                SmallCells.Total(lines.Select(l => l.Confirmed)),
                SmallCells.Total(lines.Select(l => l.Recognised)),
                SmallCells.Total(lines.Select(l => l.Ended)),
                SmallCells.Total(lines.Select(l => l.Enrolled))
            ),
            StagesOf(credentials, reference, today)
        );

        CredentialIndicators Line(Credential credential)
        {
            var learning = SmallCells.Hide(Count(EnrolmentState.Learning));
            var confirmed = SmallCells.Hide(Count(EnrolmentState.Confirmed));
            var recognised = SmallCells.Hide(Count(EnrolmentState.Recognised));
            var ended = SmallCells.Hide(Count(EnrolmentState.Left) + Count(EnrolmentState.NotRecognised));
            return new CredentialIndicators(
                credential.Id,
                credential.Name,
                providers.GetValueOrDefault(credential.Id),
                learning,
                confirmed,
                recognised,
                ended,
                SmallCells.Total([learning, confirmed, recognised, ended])
            );

            int Count(EnrolmentState state) => enrolments.GetValueOrDefault((credential.Id, state));
        }
    }

    private static ImmutableArray<StageDays> StagesOf(
        List<Credential> credentials,
        ReferenceData reference,
        DateOnly today
    )
    {
        var targets = reference.Stages.On(today);
        return
        [
            .. credentials
                .SelectMany(c => c.Stages)
                .Where(s => s is { State: StageState.Done, StartedAt: not null, DoneAt: not null })
                .GroupBy(s => s.Stage)
                .OrderBy(g => g.Key)
                .Select(g =>
                {
                    var days = g.Select(s => (s.DoneAt!.Value - s.StartedAt!.Value).TotalDays).Order().ToArray();
                    var stage = targets.Single(t => t.Number == (int)g.Key);
                    return new StageDays(
                        (int)g.Key,
                        stage.Name,
                        days.Length,
                        Percentile(days, 0.5),
                        Percentile(days, 0.8),
                        Percentile(days, 0.95),
                        stage.TargetDays
                    );
                }),
        ];
    }

    /// <summary>The percentile by linear interpolation between closest ranks (Hyndman and Fan 1996, definition 7).</summary>
    internal static double Percentile(double[] ordered, double share)
    {
        var place = (ordered.Length - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + ((place - below) * (ordered[above] - ordered[below]));
    }
}
