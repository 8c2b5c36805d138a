using Touchstone.Core.Development.Specifications;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>The parts of a specification that people can be asked about: its domains and its capabilities.</summary>
internal static class Clauses
{
    public static IEnumerable<Clause> Of(SpecificationVersion version) =>
        SpecificationContent
            .Of(version)
            .Domains.SelectMany(domain =>
                new[] { DomainOf(version, domain) }.Concat(domain.Capabilities.Select(c => CapabilityOf(version, c)))
            );

    public static Clause DomainOf(SpecificationVersion version, SpecificationDomain domain) =>
        new(
            version.Id,
            domain.Lineage,
            domain.Code is null ? domain.Title : $"{domain.Code} {domain.Title}",
            string.Join('\n', domain.Capabilities.Where(c => c.Lineage != domain.Lineage).Select(c => c.Name))
        );

    public static Clause CapabilityOf(SpecificationVersion version, SpecificationCapability capability) =>
        new(
            version.Id,
            capability.Lineage,
            capability.Name,
            string.Join('\n', [capability.Text, .. capability.Statements.Select(s => s.Text)])
        );
}
