namespace Touchstone.Core.Engagement.Events;

/// <summary>How people meet.</summary>
public enum EventKind
{
    /// <summary>Many listen and ask, online.</summary>
    Webinar,

    /// <summary>A few discuss.</summary>
    Roundtable,
}
