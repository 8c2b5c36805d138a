namespace Touchstone.Core.Engagement.News;

/// <summary>What there is to tell of an exercise, in the order in which it comes.</summary>
public enum NewsIssue
{
    None,

    /// <summary>What we heard.</summary>
    Results,

    /// <summary>What was done about it.</summary>
    Responses,
}
