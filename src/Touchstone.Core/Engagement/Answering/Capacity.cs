namespace Touchstone.Core.Engagement.Answering;

/// <summary>For whom somebody answers.</summary>
public enum Capacity
{
    Self,
    Organisation,
}
