namespace Touchstone.Core.Credentials;

/// <summary>What a credential was called, and what its scope was, before it was renamed or re-scoped.</summary>
public sealed class EarlierName
{
    private EarlierName() { }

    internal EarlierName(
        Guid credentialId,
        string name,
        string scope,
        string reason,
        Guid? changedBy,
        DateTimeOffset until
    )
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        Name = name;
        Scope = scope;
        Reason = reason;
        ChangedBy = changedBy;
        Until = until;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }
    public string Name { get; private set; } = "";
    public string Scope { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public Guid? ChangedBy { get; private set; }
    public DateTimeOffset Until { get; private set; }
}
