namespace Touchstone.Opinion;

/// <summary>How moderation left a statement. The kinds add up: a statement can be about the voter and rejected too.</summary>
[Flags]
public enum StatementStanding
{
    /// <summary>Accepted, or not looked at yet: it takes part in everything.</summary>
    Open = 0,

    /// <summary>Rejected by a moderator: its votes are kept and counted, it is never picked nor shown.</summary>
    Rejected = 1,

    /// <summary>About the voter ("I am a nurse") and not an opinion: it never shapes groups and is never picked.</summary>
    Meta = 2,
}
