using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Endorsement;

/// <summary>Brings the reviews together: one finding per criterion with reasons, and a report. Only when every review is in and the panel is balanced.</summary>
public sealed record ConsolidateReport(Guid CandidateId, string Report, ImmutableArray<FindingDraft> Findings, int Seen)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Candidate.Ref(CandidateId);
}

public sealed record FindingDraft(string Criterion, string? Level, string? Reasons);

internal sealed class ConsolidateReportHandler : ICommandHandler<ConsolidateReport, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ConsolidateReport command, Work work, CancellationToken cancel)
    {
        var candidate = await work
            .Db.Set<Candidate>()
            .Include(c => c.Findings)
            .SingleOrDefaultAsync(c => c.Id == command.CandidateId, cancel);
        if (candidate is null)
        {
            return new Refusal.NotFound();
        }
        if (candidate.State != CandidateState.UnderReview)
        {
            return new Refusal.OutOfOrder("This candidate has been reported on.");
        }
        var reviews = await work.Db.Set<Review>().Where(r => r.CandidateId == candidate.Id).ToListAsync(cancel);
        var lacks = Panel.Lacks([.. reviews.Where(r => r.State == ReviewState.Submitted)]);
        if (reviews.Any(r => r.IsActive && r.State != ReviewState.Submitted))
        {
            return new Refusal.OutOfOrder("Not every review is in yet.");
        }
        if (!lacks.IsEmpty)
        {
            return new Refusal.OutOfOrder($"The panel still lacks {string.Join(", ", lacks)}.");
        }
        var criteria = work.Reference.EndorsementCriteria[candidate.CriteriaEdition];
        var faults = new Faults().Text(command.Report, nameof(command.Report), "the report", 50_000);
        foreach (var criterion in criteria)
        {
            var finding = command.Findings.FirstOrDefault(f => f.Criterion == criterion.Code);
            var levels = work.Reference.JudgementScales.Latest[criterion.Scale].Levels.Select(l => l.Code);
            faults
                .OneOf(finding?.Level, levels, $"Level{criterion.Code}", $"the finding on criterion {criterion.Code}")
                .Text(
                    finding?.Reasons,
                    $"Reasons{criterion.Code}",
                    $"the reasons on criterion {criterion.Code}",
                    20_000
                );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (candidate.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("Report", command.Report, candidate.Report ?? "")]);
        }
        candidate.Consolidate(
            command.Report.Trim(),
            criteria.Select(c =>
            {
                var finding = command.Findings.First(f => f.Criterion == c.Code);
                return new Finding(candidate.Id, c.Code, finding.Level!, finding.Reasons!.Trim());
            }),
            work.Now
        );
        var credential = await work.CredentialOf(candidate.CredentialId, cancel);
        work.FinishStage(credential, Stage.Review);
        work.StartStage(credential, Stage.Endorsement);
        await work.Settle(candidate.Ref, cancel);
        await work.AskRole(
            Role.DecisionPanelChair,
            null,
            "Decide on endorsement",
            candidate.Ref,
            work.Today.AddDays(28),
            cancel,
            $"/endorsement/{candidate.Id}/decide"
        );
        work.Log("review-reported", candidate.Ref, command.Findings);
        return Nothing.Value;
    }
}
