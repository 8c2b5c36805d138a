using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>Asks for background work from a use case; it starts once the use case has been committed.</summary>
public static class Enqueuing
{
    /// <param name="key">A second job of the same kind under the same key is not added while the first stands.</param>
    public static async Task Enqueue<TPayload>(
        this Work work,
        string kind,
        TPayload payload,
        CancellationToken cancel,
        string? key = null,
        DateTimeOffset? due = null
    )
    {
        if (key is not null && await work.Db.Set<Job>().AnyAsync(j => j.Kind == kind && j.Key == key, cancel))
        {
            return;
        }
        work.Db.Add(new Job(kind, JsonSerializer.Serialize(payload), key, due ?? work.Now, work.Now));
    }
}
