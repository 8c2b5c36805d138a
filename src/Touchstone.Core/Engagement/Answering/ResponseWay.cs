namespace Touchstone.Core.Engagement.Answering;

/// <summary>The way by which an answer came.</summary>
public enum ResponseWay
{
    Online,

    /// <summary>Filled in on paper and typed in by staff.</summary>
    Paper,

    /// <summary>Brought in from a file of another platform.</summary>
    Imported,
}
