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
        var name = NameOf(exercise);
        if (WhyNot(exercise) is { } whyNot)
        {
            return new GivenTexts(place, name, [], whyNot);
        }
        var parts = await CommentsOfPart.AllOf(db, exercise, cancel);
        var names = AttributeNames.Of(parts);
        var closed = exercise.StoppedAt ?? exercise.ClosesAt;
        return new GivenTexts(place, name, [.. parts.SelectMany(p => p.Comments.Select(c => TextOf(p, c, names)))])
        {
            From = exercise.OpensAt is { } opened ? Site.DateOf(opened) : null,
            To = closed is { } until ? Site.DateOf(until) : null,
        };
    }

    public static string NameOf(Exercise exercise) => $"Answers to “{exercise.Title}”";

    public static string? WhyNot(Exercise exercise) =>
        exercise.CountedAt is null ? "Answers are read once they have been counted" : null;

    public static string KeyOf(Guid response, string question, string words) =>
        GivenText.KeyOf($"answer:{response:N}:{question}", words);

    private static GivenText TextOf(CommentsOfPart part, Comment comment, AttributeNames names) =>
        new(
            KeyOf(comment.ResponseId, comment.QuestionId, comment.Text),
            comment.ResponseId.ToString("N"),
            comment.Question,
            comment.Clause?.Name ?? "",
            comment.Text,
            comment.Attributes.ToImmutableSortedDictionary(
                a => names.NameOf(part.QuestionnaireId, a.Key),
                a => a.Value,
                StringComparer.Ordinal
            ),
            comment.MayQuote
        )
        {
            ClauseVersion = comment.Clause?.VersionId,
            ClauseLineage = comment.Clause?.Lineage,
        };
}
