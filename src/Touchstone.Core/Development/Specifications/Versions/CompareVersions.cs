using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks.Comparing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Compares a version with an earlier one: the tree node by node, the prose word by word.</summary>
public sealed record CompareVersions(Guid VersionId, Guid EarlierId) : Query<VersionComparison>
{
    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);
}

public sealed record VersionComparison(
    SpecificationVersion Earlier,
    SpecificationVersion Later,
    FrameworkDiff Tree,
    ImmutableArray<SectionChange> Sections
);

/// <param name="Words">The text word by word.</param>
public sealed record SectionChange(string Heading, ImmutableArray<WordEdit> Words);

internal sealed class CompareVersionsHandler : IQueryHandler<CompareVersions, VersionComparison>
{
    public async Task<Outcome<VersionComparison>> Handle(
        CompareVersions query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var versions = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.Id == query.VersionId || v.Id == query.EarlierId)
            .ToListAsync(cancel);
        var later = versions.Find(v => v.Id == query.VersionId);
        var earlier = versions.Find(v => v.Id == query.EarlierId);
        // Only versions of one specification: the rule was checked on the first of the two.
        if (later is null || earlier is null || later.SpecificationId != earlier.SpecificationId)
        {
            return new Refusal.NotFound();
        }
        return new VersionComparison(
            earlier,
            later,
            FrameworkDiff.Compare(SpecificationContent.Of(earlier).Package, SpecificationContent.Of(later).Package),
            [.. Sections(earlier, later, reading)]
        );
    }

    private static IEnumerable<SectionChange> Sections(
        SpecificationVersion earlier,
        SpecificationVersion later,
        Reading reading
    )
    {
        foreach (var section in reading.Reference.SpecificationSections.On(reading.Today))
        {
            var before = earlier.Body.Sections.GetValueOrDefault(section.Code) ?? "";
            var after = later.Body.Sections.GetValueOrDefault(section.Code) ?? "";
            if (before != after)
            {
                yield return new SectionChange(section.Name, [.. WordDiff.Between(before, after)]);
            }
        }
        var said = (Before: Structure(earlier, reading), After: Structure(later, reading));
        foreach (var (heading, after) in said.After)
        {
            if (said.Before[heading] != after)
            {
                yield return new SectionChange(heading, [.. WordDiff.Between(said.Before[heading], after)]);
            }
        }
    }

    private static Dictionary<string, string> Structure(SpecificationVersion version, Reading reading)
    {
        var text = new SpecificationProse(SpecificationContent.Of(version), reading.Reference);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Target professions"] = text.TargetGroup(),
            ["Level and size"] = text.Size(),
            ["Learning outcomes"] = text.Outcomes(),
            ["Assessment"] = text.Assessment(),
        };
    }
}
