namespace Touchstone.Core.Development.Groups;

/// <summary>Somebody in a group, and whom they speak for. Past members stay: conflicts of interest look back.</summary>
public sealed class Member
{
    private Member() { }

    internal Member(
        Guid groupId,
        Guid accountId,
        string constituency,
        string interests,
        bool isChair,
        bool namedInPublic,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        GroupId = groupId;
        AccountId = accountId;
        Constituency = constituency;
        Interests = interests;
        IsChair = isChair;
        NamedInPublic = namedInPublic;
        JoinedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid GroupId { get; private set; }
    public Guid AccountId { get; private set; }

    /// <summary>Code of the constituency in the reference data.</summary>
    public string Constituency { get; private set; } = "";

    /// <summary>What the member has declared to the group: posts, funding, other work in the area.</summary>
    public string Interests { get; private set; } = "";
    public bool IsChair { get; private set; }

    /// <summary>The member agreed to be named on the public page.</summary>
    public bool NamedInPublic { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    internal void Leave(DateTimeOffset at) => LeftAt ??= at;

    internal void Declare(string interests, bool namedInPublic)
    {
        Interests = interests;
        NamedInPublic = namedInPublic;
    }
}
