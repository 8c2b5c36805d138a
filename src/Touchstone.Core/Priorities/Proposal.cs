using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>A workforce need that an organisation puts forward in a priority round, argued under the headings of the gateway criteria.</summary>
public sealed class Proposal
{
    private Proposal() { }

    internal Proposal(Guid roundId, string reference, ProposalCase argued, Proposer proposer, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        RoundId = roundId;
        Reference = reference;
        Area = argued.Area;
        NeedKinds = [.. argued.NeedKinds];
        Need = argued.Need;
        Evidence = argued.Evidence;
        ExistingProvision = argued.ExistingProvision;
        Feasibility = argued.Feasibility;
        MultiProfessional = argued.MultiProfessional;
        Professions = [.. argued.Professions];
        OrganisationName = proposer.OrganisationName;
        ContactName = proposer.ContactName;
        ContactEmail = proposer.ContactEmail;
        ContactAccountId = proposer.AccountId;
        SubmittedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }

    /// <summary>What people quote in letters and on the telephone: P-2026-014.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The area of practice.</summary>
    public string Area { get; private set; } = "";

    /// <summary>Codes of the kinds of need: a population, a setting, an intervention, a pathway.</summary>
    public string[] NeedKinds { get; private set; } = [];

    /// <summary>Gateway criterion 1.</summary>
    public string Need { get; private set; } = "";
    public string Evidence { get; private set; } = "";
    public string ExistingProvision { get; private set; } = "";

    /// <summary>Gateway criterion 2.</summary>
    public string Feasibility { get; private set; } = "";

    /// <summary>Gateway criterion 3.</summary>
    public string MultiProfessional { get; private set; } = "";

    /// <summary>Codes of the professions that the credential would be for.</summary>
    public string[] Professions { get; private set; } = [];
    public string OrganisationName { get; private set; } = "";
    public string ContactName { get; private set; } = "";
    public string ContactEmail { get; private set; } = "";
    public Guid? ContactAccountId { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public ProposalState State { get; private set; } = ProposalState.Submitted;

    /// <summary>Place in the round's ranking, 1 for the highest priority; null until it is ranked.</summary>
    public int? Rank { get; private set; }
    public string? RankReason { get; private set; }

    /// <summary>The credential whose journey began with this proposal.</summary>
    public Guid? CredentialId { get; private set; }
    public RecordRef Ref => RecordKinds.Proposal.Ref(Id);

    internal void PlaceAt(int rank, string reason)
    {
        Rank = rank;
        RankReason = reason;
    }

    internal void Prioritise(Guid credentialId)
    {
        State = ProposalState.Prioritised;
        CredentialId = credentialId;
    }

    internal void Leave(ProposalState state) => State = state;
}

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    Submitted,
    Prioritised,

    /// <summary>Kept for a later round, or answered in another way; the decision says which.</summary>
    NotTakenOn,
    Selected,

    /// <summary>The gateway asked for more before it can be selected.</summary>
    Returned,
    NotSelected,
}
