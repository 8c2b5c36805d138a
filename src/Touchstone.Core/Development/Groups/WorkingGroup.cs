using Touchstone.Core.Access;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Groups;

/// <summary>People who take part in a project in one way: they steer it, are consulted, or look at drafts in depth.</summary>
public sealed class WorkingGroup
{
    private WorkingGroup() { }

    internal WorkingGroup(Guid projectId, GroupKind kind, string name, string terms)
    {
        Id = Guid.CreateVersion7();
        ProjectId = projectId;
        Kind = kind;
        Name = name;
        Terms = terms;
    }

    public Guid Id { get; private set; }
    public Guid ProjectId { get; private set; }
    public GroupKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Terms of reference; markdown.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Group.Ref(Id);

    internal void Revise(string name, string terms)
    {
        Name = name;
        Terms = terms;
        Revision++;
    }

    /// <summary>The role that a member holds in the group.</summary>
    public Role RoleOf(bool chair) =>
        Kind switch
        {
            GroupKind.Steering => chair ? Role.SteeringGroupChair : Role.SteeringGroupMember,
            GroupKind.Expert => Role.ExpertGroupMember,
            _ => Role.ReferenceGroupMember,
        };
}

/// <summary>The ways of taking part.</summary>
public enum GroupKind
{
    /// <summary>Chaired; guides the work, agrees scope and drafts. Its balance of constituencies is shown.</summary>
    Steering,

    /// <summary>Open to all; kept informed and consulted.</summary>
    Reference,

    /// <summary>Comments in depth and rates drafts.</summary>
    Expert,
}
