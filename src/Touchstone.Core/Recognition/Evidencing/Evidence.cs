using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Evidencing;

/// <summary>One piece of evidence that a practitioner puts forward for one or more capabilities, by one of the routes.</summary>
public sealed class Evidence
{
    private Evidence() { }

    internal Evidence(
        Guid enrolmentId,
        string route,
        string title,
        string account,
        string? link,
        string confirmer,
        Guid[] capabilities,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        EnrolmentId = enrolmentId;
        Route = route;
        Title = title;
        Account = account;
        Link = link;
        Confirmer = confirmer;
        Capabilities = capabilities;
        AddedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid EnrolmentId { get; private set; }

    /// <summary>Code of the route in the reference data: qualification or award, prior learning, demonstrated capability.</summary>
    public string Route { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>What it is and what it shows, without anything that identifies a patient.</summary>
    public string Account { get; private set; } = "";
    public string? Link { get; private set; }

    /// <summary>Who can confirm that it is genuine: name and position.</summary>
    public string Confirmer { get; private set; } = "";

    /// <summary>Lineage identifiers of the capabilities that it supports; empty for a piece that is linked to none yet.</summary>
    public Guid[] Capabilities { get; private set; } = [];
    public DateTimeOffset AddedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public RecordRef Ref => RecordKinds.Evidence.Ref(Id);

    internal void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
