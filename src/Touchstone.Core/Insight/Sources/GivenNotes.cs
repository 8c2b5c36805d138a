using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// What was written down at the events of an exercise; a text begins after each empty line. Whoever spoke there allowed nobody
/// to quote them, so none of it is quoted.
/// </summary>
internal static class GivenNotes
{
    public static async Task<GivenTexts?> Of(TouchstoneDb db, GivenPlace place, CancellationToken cancel)
    {
        var title = await db.Set<Exercise>()
            .Where(e => e.Id == place.Record.Id)
            .Select(e => e.Title)
            .SingleOrDefaultAsync(cancel);
        if (title is null)
        {
            return null;
        }
        var held = await db.Set<Event>()
            .AsNoTracking()
            .Where(e => e.ExerciseId == place.Record.Id && e.Notes != "")
            .OrderBy(e => e.StartsAt)
            .ToListAsync(cancel);
        return new GivenTexts(place, $"Notes of the events of “{title}”", [.. held.SelectMany(TextsOf)])
        {
            From = held.Count == 0 ? null : Site.DateOf(held[0].StartsAt),
            To = held.Count == 0 ? null : Site.DateOf(held[^1].StartsAt),
        };
    }

    /// <summary>There are few of them, and where one begins and ends is not for the database to say: they are read.</summary>
    public static async Task<GivenRows?> Rows(TouchstoneDb db, GivenPlace place, CancellationToken cancel) =>
        await Of(db, place, cancel) is { } found
            ? new GivenRows(found.Name, GivenRows.Read, GivenRows.ValuesOf(found.Texts))
            : null;

    private static IEnumerable<GivenText> TextsOf(Event held) =>
        NotesApart
            .Of(held.Notes)
            .SelectMany(note => note.Chunk(AnalysedText.Longest).Select(piece => new string(piece)))
            .Distinct(StringComparer.Ordinal)
            .Select(note => new GivenText(
                GivenText.KeyOf($"event:{held.Id:N}", note),
                null,
                held.Title,
                "",
                note,
                ImmutableSortedDictionary<string, string>.Empty.Add("Event", held.Title),
                false
            ));
}
