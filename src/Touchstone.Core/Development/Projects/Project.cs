using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Projects;

/// <summary>The work of stage 3: an organisation develops the specification that it was commissioned for, with the people concerned.</summary>
public sealed class Project
{
    private Project() { }

    internal Project(
        Guid credentialId,
        Guid commissionId,
        Guid organisationId,
        Guid leadId,
        string title,
        string scope,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        CommissionId = commissionId;
        OrganisationId = organisationId;
        LeadId = leadId;
        Title = title;
        Scope = scope;
        SetUpAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }
    public Guid CommissionId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid LeadId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What is developed and what is not; markdown; public.</summary>
    public string Scope { get; private set; } = "";
    public DateTimeOffset SetUpAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Project.Ref(Id);

    internal void Revise(string title, string scope)
    {
        Title = title;
        Scope = scope;
        Revision++;
    }
}
