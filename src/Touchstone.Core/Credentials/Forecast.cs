namespace Touchstone.Core.Credentials;

/// <summary>A date by which a stage is expected to be done, as it was forecast at the time. A new forecast needs a reason; the old ones stay.</summary>
public sealed class Forecast
{
    private Forecast() { }

    internal Forecast(Guid credentialId, Stage stage, DateOnly date, string reason, Guid? by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        Stage = stage;
        Date = date;
        Reason = reason;
        MadeBy = by;
        MadeAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }
    public Stage Stage { get; private set; }
    public DateOnly Date { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid? MadeBy { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
}
