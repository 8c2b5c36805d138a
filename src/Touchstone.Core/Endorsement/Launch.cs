using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Endorsement;

/// <summary>
/// Publishes an endorsed version: it gets its public number, comes into force, and takes the place of the one before it. Only
/// when every condition of the endorsement has been verified.
/// </summary>
/// <param name="ReviewBy">When the periodic review is due at the latest.</param>
public sealed record Launch(Guid CandidateId, DateOnly ReviewBy) : Command<string>
{
    /// <summary>How many years a version stays in force before it is reviewed, when nothing else is said.</summary>
    public const int UsualYears = 5;

    public override RecordRef? Subject => RecordKinds.Candidate.Ref(CandidateId);
}

internal sealed class LaunchHandler : ICommandHandler<Launch, string>
{
    private static readonly Stage[] SideBySide =
    [
        Stage.DeliveryPlans,
        Stage.Recognition,
        Stage.AnnualReview,
        Stage.PeriodicReview,
        Stage.Evaluation,
    ];

    public async Task<Outcome<string>> Handle(Launch command, Work work, CancellationToken cancel)
    {
        var candidate = await work.Db.Set<Candidate>().SingleOrDefaultAsync(c => c.Id == command.CandidateId, cancel);
        if (candidate is null)
        {
            return new Refusal.NotFound();
        }
        if (candidate.State != CandidateState.Endorsed)
        {
            return new Refusal.OutOfOrder("Only an endorsed candidate can be launched, and only once.");
        }
        var decision = (await work.Db.LatestDecision(DecideEndorsement.Kind, candidate.Ref, cancel))!;
        var open = decision.Conditions.Count(c => c.State != ConditionState.Verified);
        if (open > 0)
        {
            return new Refusal.OutOfOrder(
                $"{(open == 1 ? "One condition" : $"{open} conditions")} of the endorsement must be verified first."
            );
        }
        var faults = new Faults().When(
            command.ReviewBy <= work.Today,
            nameof(command.ReviewBy),
            "Enter a date in the future"
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var credential = await work.CredentialOf(candidate.CredentialId, cancel);
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == candidate.VersionId, cancel);
        var earlier = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.CredentialId == credential.Id && v.State == VersionState.Launched, cancel);
        var launched = await work
            .Db.Set<SpecificationVersion>()
            .CountAsync(v => v.CredentialId == credential.Id && v.LaunchedAt != null, cancel);
        var number = $"{launched + 1}.0";
        if (earlier is not null)
        {
            earlier.Supersede(work.Now);
            // The one index that allows a single version in force is checked statement by statement.
            await work.Db.SaveChangesAsync(cancel);
            work.Link(
                version.Ref,
                Relation.Supersedes,
                earlier.Ref,
                $"Version {number} takes the place of {earlier.Number}"
            );
        }
        version.Launch(number, work.Now);
        candidate.Launch();
        work.Link(version.Ref, Relation.DecidedBy, decision.Ref, "Launched after endorsement");
        var item = await work.ItemOf(version.Ref, cancel);
        item.Title = $"{version.Title} {number}";
        item.Summary = credential.Scope;
        item.IsPublic = true;
        work.PutInForce(credential, version.Id, number, command.ReviewBy);
        work.FinishStage(credential, Stage.Launch);
        foreach (var stage in SideBySide)
        {
            work.StartStage(credential, stage);
        }
        await work.Settle(candidate.Ref, cancel);
        await work.SendToRole(Role.Developer, credential.Ref, Letter(version, number), cancel);
        work.Log(
            "version-launched",
            version.Ref,
            new
            {
                number,
                version.ContentHash,
                command.ReviewBy,
            }
        );
        return number;
    }

    private static Letter Letter(SpecificationVersion version, string number) =>
        new(
            $"launched/{version.Id}",
            "Your credential specification has been launched",
            null,
            [
                $"Version {number} of \u201c{version.Title}\u201d is published and in force. Its address, and the address of each of its capabilities, will not change.",
                "Education providers can now put forward delivery plans for it.",
            ],
            new LetterAction("Read the published specification", version.Ref.Kind.PathOf(version.Id)),
            version.Ref
        );
}
