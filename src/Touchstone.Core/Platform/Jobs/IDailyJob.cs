namespace Touchstone.Core.Platform.Jobs;

/// <summary>A job that is done once on every day, whichever node comes to it first.</summary>
internal interface IDailyJob : IJobHandler
{
    /// <summary>When, where the body works.</summary>
    TimeOnly At { get; }
}
