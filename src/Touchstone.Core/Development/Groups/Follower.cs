namespace Touchstone.Core.Development.Groups;

/// <summary>
/// Somebody who registered to be involved in a credential, without their name: who they are stands with the registration.
/// Followers make up the open reference group, together with its members.
/// </summary>
public sealed class Follower
{
    private Follower() { }

    internal Follower(
        Guid registrationId,
        Guid credentialId,
        string profession,
        string sector,
        string region,
        DateTimeOffset since
    )
    {
        RegistrationId = registrationId;
        CredentialId = credentialId;
        Profession = profession;
        Sector = sector;
        Region = region;
        Since = since;
    }

    public Guid RegistrationId { get; private set; }
    public Guid CredentialId { get; private set; }
    public string Profession { get; private set; } = "";
    public string Sector { get; private set; } = "";
    public string Region { get; private set; } = "";
    public DateTimeOffset Since { get; private set; }
}
