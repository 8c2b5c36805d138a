using System.Text.Json;
using System.Text.Json.Serialization;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Record.Log;

/// <summary>Adds to the record log from a use case.</summary>
public static class Logging
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="action">What was done, past tense, lower case with hyphens: <c>proposal-submitted</c>.</param>
    /// <param name="details">What a reader must know to understand the entry; stored salted and apart, and erasable.</param>
    /// <param name="why">The reason the person gave, where the use case asks for one.</param>
    public static void Log(this Work work, string action, RecordRef subject, object? details = null, string? why = null)
    {
        var content = JsonSerializer.Serialize(new { details, why }, Json);
        work.Entries.Add(new PendingEntry(work.Now, Name(work.Actor), action, subject, content));
    }

    /// <summary>The same, by somebody who has only now proved who they are: signing in, following a link.</summary>
    public static void LogAs(
        this Work work,
        Guid account,
        string action,
        RecordRef subject,
        object? details = null,
        string? why = null
    )
    {
        var content = JsonSerializer.Serialize(new { details, why }, Json);
        work.Entries.Add(new PendingEntry(work.Now, account.ToString(), action, subject, content));
    }

    private static string Name(Access.Actor actor) =>
        actor.AccountId?.ToString() ?? (actor.IsSystem ? "system" : "anonymous");
}
