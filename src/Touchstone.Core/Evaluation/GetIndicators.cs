using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition;

namespace Touchstone.Core.Evaluation;

/// <summary>What the records say about reach, learning, recognition and time, for one credential or for all of them together.</summary>
public sealed record GetIndicators(Guid? CredentialId = null) : Query<Indicators>;

/// <param name="Name">The credential, or null for all of them together.</param>
public sealed record Indicators(
    string? Name,
    ImmutableArray<CredentialIndicators> Credentials,
    CredentialIndicators Together,
    ImmutableArray<StageDays> Stages
);

/// <summary>Counts of people are null where they are too small to show.</summary>
/// <param name="Providers">Approved providers: organisations, never hidden.</param>
/// <param name="Enrolled">Everybody who ever enrolled.</param>
public sealed record CredentialIndicators(
    Guid? Id,
    string Name,
    int Providers,
    int? Learning,
    int? Confirmed,
    int? Recognised,
    int? Ended,
    int? Enrolled
);

/// <summary>How long a stage took, in days, where it is done.</summary>
/// <param name="Target">The days that it should take; null where none is set.</param>
public sealed record StageDays(
    int Stage,
    string Name,
    int Count,
    double Median,
    double Eighty,
    double NinetyFive,
    int? Target
);

internal sealed class GetIndicatorsHandler : IQueryHandler<GetIndicators, Indicators>
{
    public async Task<Outcome<Indicators>> Handle(GetIndicators query, Reading reading, CancellationToken cancel)
    {
        var credentials = await reading
            .Db.Set<Credential>()
            .Include(c => c.Stages)
            .Where(c => query.CredentialId == null || c.Id == query.CredentialId)
            .OrderBy(c => c.Name)
            .ToListAsync(cancel);
        if (query.CredentialId is not null && credentials.Count == 0)
        {
            return new Refusal.NotFound();
        }
        var enrolments = await reading
            .Db.Set<Enrolment>()
            .GroupBy(e => new { e.CredentialId, e.State })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Key.CredentialId, g.Key.State), g => g.Count, cancel);
        var providers = await reading
            .Db.Set<DeliveryPlan>()
            .Where(p => p.State == PlanState.Approved)
            .GroupBy(p => p.CredentialId)
            .Select(g => new { g.Key, Count = g.Select(p => p.ProviderId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        ImmutableArray<CredentialIndicators> lines = [.. credentials.Where(c => c.LaunchedAt is not null).Select(Line)];
        return new Indicators(
            query.CredentialId is null ? null : credentials[0].Name,
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
            StagesOf(credentials, reading)
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

    private static ImmutableArray<StageDays> StagesOf(List<Credential> credentials, Reading reading)
    {
        var targets = reading.Reference.Stages.On(reading.Today);
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
