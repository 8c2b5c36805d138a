using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>How an employer gets from a need to a role that works: need, role, capability, supervision, funding, evaluation.</summary>
public sealed class RolePlan
{
    private RolePlan() { }

    internal RolePlan(Guid organisationId)
    {
        Id = Guid.CreateVersion7();
        OrganisationId = organisationId;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The credential whose capability the role asks for, where there is one.</summary>
    public Guid? CredentialId { get; private set; }
    public string Title { get; private set; } = "";
    public RoleReasoning Body { get; private set; } = new();

    /// <summary>When every part was filled and the employer agreed to it.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.RolePlan.Ref(Id);

    internal void Write(string title, Guid? credential, RoleReasoning body, bool agreed, DateTimeOffset at)
    {
        Title = title;
        CredentialId = credential;
        Body = body;
        AgreedAt = agreed ? at : null;
        ChangedAt = at;
        Revision++;
    }
}

/// <summary>The six parts of a role plan, each of which leads to the next. Stored as JSON.</summary>
public sealed record RoleReasoning
{
    /// <summary>What patients and the service need, with figures.</summary>
    public string Need { get; init; } = "";

    /// <summary>What the role does about it, in which setting, with how many people.</summary>
    public string Role { get; init; } = "";

    /// <summary>What somebody in it must be able to do, and how they get there.</summary>
    public string Capability { get; init; } = "";

    /// <summary>Who supervises, and with what time.</summary>
    public string Supervision { get; init; } = "";

    /// <summary>Who pays for training, cover and the post afterwards.</summary>
    public string Funding { get; init; } = "";

    /// <summary>How it will be known whether it works.</summary>
    public string Evaluation { get; init; } = "";
}
