using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// What people wrote in their own words in the questionnaires of an exercise, with the clause they were asked about. What is
/// known of them is known in groups of the smallest size that the exercise allows, and no organisation is named.
/// </summary>
internal static class GivenAnswers
{
    public static async Task<GivenTexts?> Of(TouchstoneDb db, GivenPlace place, CancellationToken cancel)
    {
        var exercise = await db.Set<Exercise>()
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == place.Record.Id, cancel);
        if (exercise is null)
        {
            return null;
        }
        var name = $"Answers to “{exercise.Title}”";
        if (exercise.CountedAt is null)
        {
            return new GivenTexts(place, name, [], "Answers are read once they have been counted");
        }
        var parts = await CommentsOfParts.Of(db, exercise, cancel);
        var closed = exercise.StoppedAt ?? exercise.ClosesAt;
        return new GivenTexts(place, name, [.. parts.SelectMany(p => p.Comments.Select(c => TextOf(p, c)))])
        {
            From = exercise.OpensAt is { } opened ? Site.DateOf(opened) : null,
            To = closed is { } until ? Site.DateOf(until) : null,
        };
    }

    private static GivenText TextOf(CommentsOfParts part, Comment comment) =>
        new(
            GivenText.KeyOf($"answer:{comment.ResponseId:N}:{comment.QuestionId}", comment.Text),
            comment.ResponseId.ToString("N"),
            comment.Question,
            comment.Clause?.Name ?? "",
            comment.Text,
            comment
                .Attributes.GroupBy(a => part.Attributes[a.Key], a => a.Value, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(a => a.Key, a => a.First(), StringComparer.Ordinal),
            comment.MayQuote
        )
        {
            ClauseVersion = comment.Clause?.VersionId,
            ClauseLineage = comment.Clause?.Lineage,
        };
}
