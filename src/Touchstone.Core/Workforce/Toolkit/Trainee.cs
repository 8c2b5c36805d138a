using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>A trainee in the supervision planner, under a name that the employer chose, with who supervises and for how long.</summary>
public sealed class Trainee
{
    private Trainee() { }

    internal Trainee(Guid organisationId)
    {
        Id = Guid.CreateVersion7();
        OrganisationId = organisationId;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>What the employer calls this training post; not the person's name.</summary>
    public string Label { get; private set; } = "";
    public SupervisionTeam Supervisors { get; private set; } = SupervisionTeam.None;
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }

    internal void Plan(string label, SupervisionTeam supervisors, DateTimeOffset at)
    {
        Label = label;
        Supervisors = supervisors;
        ChangedAt = at;
        Revision++;
    }
}

/// <summary>Who supervises one trainee. Stored as JSON.</summary>
/// <param name="Coordinating">The one person who coordinates the whole; empty until named.</param>
/// <param name="HoursAMonth">Scheduled hours a month with that person.</param>
/// <param name="Pillars">Codes of the pillars that they cover.</param>
public sealed record SupervisionTeam(
    string Coordinating,
    decimal HoursAMonth,
    ImmutableArray<string> Pillars,
    ImmutableArray<AssociateSupervisor> Associates
)
{
    public static SupervisionTeam None { get; } = new("", 0, [], []);
}

/// <summary>Somebody who supervises a part.</summary>
public sealed record AssociateSupervisor(string Name, decimal HoursAMonth, ImmutableArray<string> Pillars);
