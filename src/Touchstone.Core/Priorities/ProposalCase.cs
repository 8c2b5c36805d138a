using System.Collections.Immutable;

namespace Touchstone.Core.Priorities;

/// <summary>What a proposal argues, under the headings of the gateway template.</summary>
public sealed record ProposalCase(
    string Area,
    ImmutableArray<string> NeedKinds,
    string Need,
    string Evidence,
    string ExistingProvision,
    string Feasibility,
    string MultiProfessional,
    ImmutableArray<string> Professions
)
{
    public const int Limit = 5_000;
}

/// <summary>Who puts a proposal forward.</summary>
public sealed record Proposer(string OrganisationName, string ContactName, string ContactEmail, Guid? AccountId);
