using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Development.Specifications;

/// <summary>A frozen version for those who work on it: what it says, how complete it is, and what became of it.</summary>
public sealed record GetVersion(Guid VersionId) : Query<VersionPage>
{
    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);
}

/// <param name="What">What is new in it.</param>
/// <param name="Others">The other versions of the specification, the newest first, to compare with.</param>
public sealed record VersionPage(
    SpecificationVersion Version,
    string What,
    SpecificationContent Content,
    Readiness Readiness,
    ImmutableArray<OtherVersion> Others,
    ImmutableArray<VersionDecision> Decisions,
    bool CanOffer,
    bool CanDecide
);

public sealed record OtherVersion(Guid Id, string Number, DateTimeOffset FrozenAt);

public sealed record VersionDecision(Guid Id, string Outcome, string Reasons, DateOnly DecidedOn);

internal sealed class GetVersionHandler : IQueryHandler<GetVersion, VersionPage>
{
    public async Task<Outcome<VersionPage>> Handle(GetVersion query, Reading reading, CancellationToken cancel)
    {
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == query.VersionId, cancel);
        if (version is null)
        {
            return new Refusal.NotFound();
        }
        var others = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.SpecificationId == version.SpecificationId && v.Id != version.Id)
            .OrderByDescending(v => v.FrozenAt)
            .Select(v => new OtherVersion(v.Id, v.Number, v.FrozenAt))
            .ToListAsync(cancel);
        var decisions = await reading
            .Db.Set<Decision>()
            .Where(d => d.SubjectKind == RecordKinds.SpecificationVersion && d.SubjectId == version.Id)
            .OrderByDescending(d => d.RecordedAt)
            .ToListAsync(cancel);
        var what = await reading
            .Db.Set<Item>()
            .Where(i => i.Kind == RecordKinds.SpecificationVersion && i.Id == version.Id)
            .Select(i => i.Summary)
            .SingleOrDefaultAsync(cancel);
        var content = SpecificationContent.Of(version);
        var isFrozen = version.State == VersionState.Frozen;
        return new VersionPage(
            version,
            what ?? "",
            content,
            Readiness.Of(content, reading.Reference, reading.Today),
            [.. others],
            [
                .. decisions
                    .Where(d => d.Kind == DecideReadiness.Kind)
                    .Select(d => new VersionDecision(
                        d.Id,
                        reading.Reference.OutcomeOf(d).Name,
                        d.Reasons,
                        d.DecidedOn
                    )),
            ],
            isFrozen && await reading.Holds(version.Ref, [Role.Developer], cancel),
            isFrozen && await reading.Holds(version.Ref, [Role.ProgrammeManager], cancel)
        );
    }
}
