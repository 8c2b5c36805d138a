namespace Touchstone.Core.Access;

/// <summary>An organisation that takes part: the Centre itself, an education provider, an employer, a professional body, a regulator, a voluntary organisation.</summary>
public sealed class Organisation
{
    private Organisation() { }

    public Organisation(string name, string kind, string? region, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Kind = kind;
        Region = region;
        CreatedAt = at;
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Code of the kind of organisation in the reference data.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Code of the region of England in the reference data, where it works in one.</summary>
    public string? Region { get; private set; }

    /// <summary>ODS code of a health organisation, where it has one.</summary>
    public string? OdsCode { get; set; }

    /// <summary>UK provider reference number of an education provider: eight digits.</summary>
    public string? Ukprn { get; set; }

    /// <summary>The mail domain of its people, used to detect conflicts of interest.</summary>
    public string? MailDomain { get; set; }
    public string? Website { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public int Revision { get; private set; } = 1;

    /// <summary>Says anew what it is called and where it works. What it is known by elsewhere is set on its own.</summary>
    public void Describe(string name, string kind, string? region)
    {
        Name = name;
        Kind = kind;
        Region = region;
        Revision++;
    }
}
