using System.Diagnostics;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>
/// Every use case that is asked for is one activity of a trace: what, on which record, and how the gate judged it. Whoever
/// listens learns what a request really did, and no names, texts or secrets.
/// </summary>
public static class UseCaseTrace
{
    public const string Source = "Touchstone.UseCases";

    /// <summary>Full name of the use case's type.</summary>
    public const string UseCase = "touchstone.use_case";

    /// <summary>The record that the rule was checked on, where there is one.</summary>
    public const string Subject = "touchstone.subject";

    /// <summary>Kind of the gate's refusal; absent when it let the actor through.</summary>
    public const string Gate = "touchstone.gate";

    /// <summary>Name of the activity of a use case that was run.</summary>
    public const string Ran = "use case";

    /// <summary>Name of the activity of a use case that was only asked about, to show a form or a way to it.</summary>
    public const string AskedAbout = "may";

    private static readonly ActivitySource Activities = new(Source);

    internal static Activity? Begin<T>(string what, UseCase<T> useCase)
    {
        var activity = Activities.StartActivity(what);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(UseCase, useCase.GetType().FullName);
            activity.SetTag(Subject, useCase.Subject?.ToString());
        }
        return activity;
    }

    internal static void Judged(Refusal? refusal)
    {
        if (refusal is not null && Activity.Current is { } activity && activity.Source == Activities)
        {
            activity.SetTag(Gate, refusal.GetType().Name);
        }
    }
}
