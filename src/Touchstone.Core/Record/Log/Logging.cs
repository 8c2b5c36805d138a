using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Record.Log;

/// <summary>Adds to the record log from a use case.</summary>
public static class Logging
{
    /// <param name="action">What was done, past tense, lower case with hyphens: <c>proposal-submitted</c>.</param>
    /// <param name="details">What a reader must know to understand the entry; stored salted and apart, and erasable.</param>
    /// <param name="why">The reason the person gave, where the use case asks for one.</param>
    public static void Log(
        this Work work,
        string action,
        RecordRef subject,
        object? details = null,
        string? why = null
    ) =>
        work.Entries.Add(
            new PendingEntry(work.Now, Name(work.Actor), work.Actor.AccountId, action, subject, details, why)
        );

    /// <summary>The same, by somebody who has only now proved who they are: signing in, following a link.</summary>
    public static void LogAs(
        this Work work,
        Guid account,
        string action,
        RecordRef subject,
        object? details = null,
        string? why = null
    ) => work.Entries.Add(new PendingEntry(work.Now, Entry.Person, account, action, subject, details, why));

    private static string Name(Actor actor) =>
        actor.IsSignedIn ? Entry.Person
        : actor.IsSystem ? Entry.Product
        : Entry.Anonymous;
}
