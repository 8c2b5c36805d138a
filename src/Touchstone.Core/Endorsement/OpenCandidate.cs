using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Endorsement;

/// <summary>Takes a submitted version into independent review. The endorsement criteria in force today are fixed for it.</summary>
public sealed record OpenCandidate(Guid VersionId) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);
}

internal sealed class OpenCandidateHandler : ICommandHandler<OpenCandidate, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenCandidate command, Work work, CancellationToken cancel)
    {
        var version = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == command.VersionId, cancel);
        if (version is null)
        {
            return new Refusal.NotFound();
        }
        if (version.State != VersionState.Candidate)
        {
            return new Refusal.OutOfOrder("This version has not been submitted for review.");
        }
        if (await work.Db.Set<Candidate>().AnyAsync(c => c.VersionId == version.Id, cancel))
        {
            return new Refusal.OutOfOrder("This version is under review already.");
        }
        var credential = await work.CredentialOf(version.CredentialId, cancel);
        if (work.StartStage(credential, Stage.Review) is { } refusal)
        {
            return refusal;
        }
        var candidate = new Candidate(version, work.Reference.EndorsementCriteria.On(work.Today).Edition, work.Now);
        work.Db.Add(candidate);
        work.Enter(
            candidate.Ref,
            $"Review of {version.Title} {version.Number}",
            "",
            credential.Id,
            false,
            credential.Ref,
            version.Ref
        );
        work.Link(candidate.Ref, Relation.CameFrom, version.Ref, "The version that was submitted for endorsement");
        await work.Settle(version.Ref, cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Assign independent reviewers",
            candidate.Ref,
            work.Today.AddDays(14),
            cancel
        );
        await work.SendToRole(
            Role.Developer,
            credential.Ref,
            new Letter(
                $"candidate-opened/{candidate.Id}",
                "Your specification is under independent review",
                null,
                [
                    $"Version {version.Number} of \u201c{version.Title}\u201d is now under independent review.",
                    "Reviewers judge it against the endorsement criteria. You will get their findings together with the decision.",
                ],
                new LetterAction("See where the credential stands", credential.Ref.Kind.PathOf(credential.Id)),
                credential.Ref
            ),
            cancel
        );
        work.Log("candidate-opened", candidate.Ref, new { version = version.Pin, candidate.CriteriaEdition });
        return candidate.Id;
    }
}
