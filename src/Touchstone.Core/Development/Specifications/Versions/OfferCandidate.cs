using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Specifications;

/// <summary>The developer offers a frozen version as the candidate for endorsement; it must have all that reviewers look for.</summary>
public sealed record OfferCandidate(Guid VersionId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);

    internal const string Ask = "Decide whether the specification is ready for review";
}

internal sealed class OfferCandidateHandler : ICommandHandler<OfferCandidate, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(OfferCandidate command, Work work, CancellationToken cancel)
    {
        var version = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == command.VersionId, cancel);
        if (version is null)
        {
            return new Refusal.NotFound();
        }
        if (Submitting.WhyNot(version, work) is { } refusal)
        {
            return refusal;
        }
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            OfferCandidate.Ask,
            version.Ref,
            work.Today.AddDays(14),
            cancel,
            $"/specifications/versions/{version.Id}/readiness"
        );
        work.Log("candidate-offered", version.Ref, new { version.Number, version.ContentHash });
        return Nothing.Value;
    }
}
