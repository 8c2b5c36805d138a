namespace Touchstone.Core.Conversations.Seminars;

/// <summary>The rules of consensus that a seminar can choose between. All rate from 1 to 9.</summary>
public enum SeminarRule
{
    /// <summary>The median, and whether the ratings spread wider than a panel that agrees (RAND/UCLA).</summary>
    RandUcla,

    /// <summary>A stated share of the leaders rates alike, and the ratings lie close together.</summary>
    Percent,
}
