namespace Touchstone.Core.Access.Links;

/// <summary>A secret that was handed to one person and works once, until it expires. Only its hash is kept.</summary>
public sealed class OneTimeLink
{
    private OneTimeLink() { }

    internal OneTimeLink(
        LinkPurpose purpose,
        byte[] secretHash,
        Guid? accountId,
        string? address,
        string? name,
        DateTimeOffset at,
        TimeSpan lasts
    )
    {
        Id = Guid.CreateVersion7();
        Purpose = purpose;
        SecretHash = secretHash;
        AccountId = accountId;
        Address = address;
        Name = name;
        MadeAt = at;
        ExpiresAt = at + lasts;
    }

    public Guid Id { get; private set; }
    public LinkPurpose Purpose { get; private set; }
    public byte[] SecretHash { get; private set; } = [];
    public Guid? AccountId { get; private set; }

    /// <summary>The address that whoever follows the link has proved.</summary>
    public string? Address { get; private set; }
    public string? Name { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsGood(DateTimeOffset now) => UsedAt is null && WithdrawnAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset at) => UsedAt ??= at;

    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
