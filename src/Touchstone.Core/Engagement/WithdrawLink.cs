namespace Touchstone.Core.Engagement;

/// <summary>The link in one letter by which a registration is withdrawn. Only the hash of its secret is kept.</summary>
public sealed class WithdrawLink
{
    private WithdrawLink() { }

    internal WithdrawLink(byte[] hash, Guid registrationId)
    {
        Hash = hash;
        RegistrationId = registrationId;
    }

    public byte[] Hash { get; private set; } = [];
    public Guid RegistrationId { get; private set; }
}
