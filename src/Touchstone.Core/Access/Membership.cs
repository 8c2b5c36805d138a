namespace Touchstone.Core.Access;

/// <summary>A person works for, or belongs to, an organisation. Past memberships stay: conflicts of interest look back three years.</summary>
public sealed class Membership
{
    private Membership() { }

    public Membership(Guid accountId, Guid organisationId, string position, DateTimeOffset from)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        OrganisationId = organisationId;
        Position = position;
        From = from;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Position { get; private set; } = "";
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset? Until { get; private set; }

    public void End(DateTimeOffset at) => Until ??= at;
}
