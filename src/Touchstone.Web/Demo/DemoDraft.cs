using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;

namespace Touchstone.Web.Demo;

/// <summary>Writes the sample specification, part by part, as its developer would on the pages.</summary>
internal sealed class DemoDraft(DemoRun run, Guid specification)
{
    private readonly Dictionary<string, Guid> capabilities = [];

    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var domain in DemoSpecification.Domains)
        {
            var parent = await run.Do(
                "developer",
                new AddToTree(specification, null, "domain", StatementKind.Unspecified, domain.Code, domain.Title)
            );
            foreach (var capability in domain.Capabilities)
            {
                await Add(parent, capability);
            }
        }
        await Beside(cancel);
    }

    public async Task<Guid> FreezeAsync(CancellationToken cancel) =>
        await run.Do(
            "developer",
            new FreezeVersion(specification, "For independent review", (await Draft(cancel)).Revision)
        );

    private async Task Add(Guid domain, DemoCapability capability)
    {
        var node = await run.Do(
            "developer",
            new AddToTree(
                specification,
                domain,
                "capability",
                StatementKind.Unspecified,
                capability.Code,
                capability.Text
            )
        );
        capabilities[capability.Code] = node;
        for (var i = 0; i < capability.Statements.Length; i++)
        {
            await run.Do(
                "developer",
                new AddToTree(
                    specification,
                    node,
                    "statement",
                    i == 0 ? StatementKind.Knowledge : StatementKind.Skill,
                    $"{capability.Code}.{(char)('a' + i)}",
                    capability.Statements[i]
                )
            );
        }
        await run.Do(
            "developer",
            new MapToPillars(
                specification,
                node,
                capability.Pillars,
                "The statements below it show each of these in pelvic health.",
                MapToPillars.FingerprintOf([])
            )
        );
    }

    private async Task Beside(CancellationToken cancel)
    {
        foreach (
            var section in run.Reference.SpecificationSections.Latest.Where(s =>
                s.IsRequired && !Readiness.StructuredSections.Contains(s.Code)
            )
        )
        {
            await run.Do(
                "developer",
                new WriteSection(
                    specification,
                    section.Code,
                    DemoSpecification.SectionText(section.Name),
                    Fingerprint.Of("")
                )
            );
        }
        var draft = await Draft(cancel);
        await run.Do("developer", new StateSize(specification, 30, 300, StateSize.FingerprintOf(draft.Body)));
        await run.Do(
            "developer",
            new NameTargetGroup(
                specification,
                [
                    .. new[] { "physiotherapist", "midwife", "nurse" }.Select(p => new TargetProfession(
                        p,
                        "Registered, with three years of practice and the support of an employer."
                    )),
                ],
                NameTargetGroup.FingerprintOf(draft.Body)
            )
        );
        var all = capabilities.Values.ToArray();
        await run.Do(
            "developer",
            new AssessCapability(
                specification,
                [.. all],
                ["portfolio", "case-based-discussion", "observed-consultation"],
                "capable",
                null,
                AssessCapability.FingerprintOf(draft.Body, all)
            )
        );
        foreach (
            var (capability, index) in DemoSpecification
                .Domains.SelectMany(d => d.Capabilities)
                .Select((c, i) => (c, i))
        )
        {
            await run.Do(
                "developer",
                new WriteOutcome(
                    specification,
                    "",
                    $"LO{index + 1}",
                    $"Critically evaluate and show in practice: {char.ToLowerInvariant(capability.Text[0])}{capability.Text[1..]}.",
                    [capabilities[capability.Code]],
                    ""
                )
            );
        }
    }

    private async Task<Specification> Draft(CancellationToken cancel)
    {
        await using var db = run.Open();
        return await db.Set<Specification>().AsNoTracking().SingleAsync(s => s.Id == specification, cancel);
    }
}
