using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// What an employer needs in the coming three years, by area of practice. Once submitted it stands; a change is a new
/// version that takes its place when it is submitted.
/// </summary>
public sealed class DemandReturn
{
    private DemandReturn() { }

    internal DemandReturn(Guid organisationId, int year, int version, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        OrganisationId = organisationId;
        Year = year;
        Version = version;
        BegunAt = at;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The first of the three years that it speaks of.</summary>
    public int Year { get; private set; }
    public int Version { get; private set; }
    public DemandState State { get; private set; } = DemandState.Draft;
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public Guid? SubmittedBy { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<DemandLine> Lines { get; private set; } = [];
    public RecordRef Ref => RecordKinds.DemandReturn.Ref(Id);

    internal void Write(IEnumerable<DemandEntry> entries)
    {
        var written = entries.ToList();
        foreach (var surplus in Lines.Where(l => l.Place > written.Count).ToList())
        {
            Lines.Remove(surplus);
        }
        for (var i = 0; i < written.Count; i++)
        {
            var line = Lines.SingleOrDefault(l => l.Place == i + 1);
            if (line is null)
            {
                line = new DemandLine(Id, i + 1);
                Lines.Add(line);
            }
            line.Say(written[i]);
        }
        Revision++;
    }

    internal void Submit(Guid by, DateTimeOffset at)
    {
        State = DemandState.Submitted;
        SubmittedBy = by;
        SubmittedAt = at;
        Revision++;
    }

    internal void Supersede()
    {
        State = DemandState.Superseded;
        Revision++;
    }
}

public enum DemandState
{
    Draft,
    Submitted,
    Superseded,
}

/// <summary>One line of a demand return.</summary>
public sealed class DemandLine
{
    private DemandLine() { }

    internal DemandLine(Guid returnId, int place)
    {
        ReturnId = returnId;
        Place = place;
    }

    public Guid ReturnId { get; private set; }
    public int Place { get; private set; }

    /// <summary>The credential in the pipeline or the register, where the area has one.</summary>
    public Guid? CredentialId { get; private set; }
    public string Area { get; private set; } = "";
    public string Profession { get; private set; } = "";
    public string Setting { get; private set; } = "";
    public string Funding { get; private set; } = "";

    /// <summary>How many should start in the first year.</summary>
    public int FirstYear { get; private set; }
    public int SecondYear { get; private set; }
    public int ThirdYear { get; private set; }
    public string Reason { get; private set; } = "";

    internal void Say(DemandEntry entry)
    {
        CredentialId = entry.CredentialId;
        Area = entry.Area;
        Profession = entry.Profession;
        Setting = entry.Setting;
        Funding = entry.Funding;
        FirstYear = entry.FirstYear;
        SecondYear = entry.SecondYear;
        ThirdYear = entry.ThirdYear;
        Reason = entry.Reason;
    }

    public DemandEntry Entry =>
        new(CredentialId, Area, Profession, Setting, Funding, FirstYear, SecondYear, ThirdYear, Reason);
}

/// <summary>What is entered in a line.</summary>
/// <param name="CredentialId">A credential, or null for an area that has none yet.</param>
/// <param name="Area">The name of the area; taken from the credential where there is one.</param>
/// <param name="Profession">Code of the base profession.</param>
/// <param name="Setting">Code of the setting.</param>
/// <param name="Funding">Code of the source of funding.</param>
public sealed record DemandEntry(
    Guid? CredentialId,
    string Area,
    string Profession,
    string Setting,
    string Funding,
    int FirstYear,
    int SecondYear,
    int ThirdYear,
    string Reason
);
