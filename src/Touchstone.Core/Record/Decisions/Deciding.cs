using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Record.Decisions;

/// <summary>Takes a decision from a use case: the one way in which anything is selected, endorsed, approved, accredited or recognised.</summary>
public static class Deciding
{
    /// <summary>The longest text of reasons, in characters.</summary>
    public const int ReasonsLimit = 20_000;

    public static async Task<Outcome<Decision>> Decide(this Work work, DecisionDraft draft, CancellationToken cancel)
    {
        var sets = work.Reference.OutcomeSets.On(work.Today);
        var outcome = sets[draft.Kind].Find(draft.Outcome);
        var faults = new Faults()
            .When(outcome is null, nameof(draft.Outcome), "Choose an outcome")
            .Text(draft.Reasons, nameof(draft.Reasons), "the reasons for the decision", ReasonsLimit)
            .Text(draft.Delegation, nameof(draft.Delegation), "the authority under which it was decided", 300)
            .When(draft.DecidedOn > work.Today, nameof(draft.DecidedOn), "Enter a date that is not in the future")
            .When(
                draft.Deciders.Distinct().Count() < Math.Max(1, draft.Quorum),
                nameof(draft.Deciders),
                $"Name at least {Math.Max(1, draft.Quorum)} who decided: fewer is not a quorum"
            )
            .When(
                draft.Deciders.Intersect(draft.Recused.Select(r => r.Account)).Any(),
                nameof(draft.Deciders),
                "Somebody who stood aside cannot also have decided"
            )
            .When(
                draft.Recused.Any(r => string.IsNullOrWhiteSpace(r.Why)),
                nameof(draft.Recused),
                "Enter why each person stood aside"
            )
            .When(
                outcome is { ConditionsAllowed: false } && draft.Conditions.Length > 0,
                nameof(draft.Conditions),
                $"The outcome \u201c{outcome?.Name}\u201d takes no conditions"
            )
            .When(
                outcome is { ConditionsRequired: true } && draft.Conditions.Length == 0,
                nameof(draft.Conditions),
                $"The outcome \u201c{outcome?.Name}\u201d needs at least one condition"
            );
        foreach (var condition in draft.Conditions)
        {
            faults
                .Text(condition.Text, nameof(draft.Conditions), "what must happen to meet the condition", 2_000)
                .Text(condition.EvidenceNeeded, nameof(draft.Conditions), "the evidence that is needed", 2_000)
                .When(condition.Due < work.Today, nameof(draft.Conditions), "Enter a due date that is not in the past");
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await DeciderInConflict(work, draft, cancel))
        {
            return Refusal.For(
                nameof(draft.Deciders),
                "A decider has a conflict of interest in this record. Record them as having stood aside"
            );
        }
        return await Take(work, draft, sets.Edition, outcome!.Name, cancel);
    }

    /// <summary>The latest decision on a record of one kind, with its conditions, or null.</summary>
    public static Task<Decision?> LatestDecision(
        this DbContext db,
        string kind,
        RecordRef subject,
        CancellationToken cancel
    ) =>
        db.Set<Decision>()
            .Include(d => d.Conditions)
            .Where(d => d.Kind == kind && d.SubjectKind == subject.Kind && d.SubjectId == subject.Id)
            .OrderByDescending(d => d.RecordedAt)
            .FirstOrDefaultAsync(cancel);

    private static async Task<Decision> Take(
        Work work,
        DecisionDraft draft,
        string edition,
        string label,
        CancellationToken cancel
    )
    {
        var decision = new Decision(
            draft.Kind,
            edition,
            draft.Subject,
            draft.Credential,
            draft.Outcome,
            draft.Reasons.Trim(),
            draft.Delegation.Trim(),
            draft.DecidedOn,
            work.Now,
            work.Actor.AccountId,
            draft.Judged
        );
        foreach (var decider in draft.Deciders.Distinct())
        {
            decision.Members.Add(new DecisionMember(decision.Id, decider, DecisionPart.Decided, null));
        }
        foreach (var recusal in draft.Recused)
        {
            decision.Members.Add(new DecisionMember(decision.Id, recusal.Account, DecisionPart.Recused, recusal.Why));
        }
        var number = 0;
        foreach (var condition in draft.Conditions)
        {
            decision.Conditions.Add(
                new Condition(
                    decision.Id,
                    ++number,
                    condition.Text.Trim(),
                    condition.EvidenceNeeded.Trim(),
                    condition.Due
                )
            );
        }
        work.Db.Add(decision);
        work.Enter(decision.Ref, draft.Title, label, draft.Credential, draft.IsPublic, draft.Subject);
        work.Link(decision.Ref, Relation.Judges, draft.Subject, $"{label}: decided on {draft.DecidedOn:d MMMM yyyy}");
        foreach (var condition in decision.Conditions)
        {
            work.Enter(
                condition.Ref,
                $"Condition {condition.Number}: {draft.Title}",
                "",
                draft.Credential,
                false,
                decision.Ref
            );
            work.Link(condition.Ref, Relation.CameFrom, decision.Ref, "Set with the decision");
        }
        var earlier = await work.Db.LatestDecision(draft.Kind, draft.Subject, cancel);
        if (earlier is not null)
        {
            work.Link(decision.Ref, Relation.Supersedes, earlier.Ref, "A later decision on the same record");
        }
        work.Log(
            "decision-taken",
            decision.Ref,
            new
            {
                draft.Kind,
                edition,
                subject = draft.Subject.ToString(),
                draft.Outcome,
                draft.Delegation,
                draft.DecidedOn,
                draft.Deciders,
                recused = draft.Recused.Select(r => r.Account),
                judged = draft.Judged,
                conditions = draft.Conditions,
            },
            draft.Reasons
        );
        return decision;
    }

    private static async Task<bool> DeciderInConflict(Work work, DecisionDraft draft, CancellationToken cancel)
    {
        var chain = await Gate.ChainOf(work.Db, draft.Subject, cancel);
        var deciders = draft.Deciders.ToArray();
        var conflicts = await work
            .Db.Set<Interest>()
            .Where(i => deciders.Contains(i.AccountId) && i.State == InterestState.Conflict)
            .ToListAsync(cancel);
        return conflicts.Any(i => chain.Contains(i.OnKind.Ref(i.OnId)));
    }
}
