using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>
/// What universities agreed on in a workshop: what was put, who agreed and with which reservations, and from which intake it
/// is meant to hold. Once published it stands; how far each university has taken it up is reported beside it.
/// </summary>
public sealed class Agreement
{
    private Agreement() { }

    internal Agreement(string title, DateOnly heldOn, string purpose, string frameworkEdition)
    {
        Id = Guid.CreateVersion7();
        Title = title;
        HeldOn = heldOn;
        Purpose = purpose;
        FrameworkEdition = frameworkEdition;
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The day of the workshop.</summary>
    public DateOnly HeldOn { get; private set; }
    public string Purpose { get; private set; } = "";

    /// <summary>The edition of the multi-professional framework that outcomes are mapped to.</summary>
    public string FrameworkEdition { get; private set; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Changes with every save before it is published; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<AgreementPoint> Points { get; private set; } = [];
    public IList<CertificateOutcome> Outcomes { get; private set; } = [];
    public IList<UniversityPosition> Positions { get; private set; } = [];
    public IList<Adoption> Adoptions { get; private set; } = [];
    public RecordRef Ref => RecordKinds.Agreement.Ref(Id);

    internal void Changed() => Revision++;

    internal void Publish(DateTimeOffset at)
    {
        PublishedAt = at;
        Revision++;
    }
}
