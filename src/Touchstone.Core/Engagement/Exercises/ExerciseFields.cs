using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>The texts of an exercise and its questionnaires that can be read in Welsh or made easy to read.</summary>
public static class ExerciseFields
{
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Aims = "aims";
    public const string Audience = "audience";

    private const int LongestLine = 500;
    private const int LongestText = 10_000;

    public static string TitleOf(Guid questionnaire) => $"questionnaire-{questionnaire}-title";

    public static string IntroductionOf(Guid questionnaire) => $"questionnaire-{questionnaire}-introduction";

    public static string TextOf(Guid questionnaire, Question question) =>
        $"questionnaire-{questionnaire}-{question.Id}-text";

    public static string HintOf(Guid questionnaire, Question question) =>
        $"questionnaire-{questionnaire}-{question.Id}-hint";

    public static string ChoiceOf(Guid questionnaire, Question question, Choice choice) =>
        $"questionnaire-{questionnaire}-{question.Id}-{choice.Id}";

    internal static async Task<List<TextField>> Of(TouchstoneDb db, Exercise exercise, CancellationToken cancel)
    {
        var questionnaires = await db.Set<Questionnaire>()
            .AsNoTracking()
            .Where(q => q.ExerciseId == exercise.Id)
            .OrderBy(q => q.BegunAt)
            .ToListAsync(cancel);
        return
        [
            new(Title, "Title", exercise.Title, LongestLine),
            new(Summary, "What it is about", exercise.Summary, LongestText, IsLong: true),
            new(Aims, "What it is for", exercise.Aims, LongestText, IsLong: true),
            new(Audience, "Whom you ask", exercise.Audience, LongestText, IsLong: true),
            .. questionnaires.SelectMany(Of),
        ];
    }

    private static IEnumerable<TextField> Of(Questionnaire it) =>
        [
            new(TitleOf(it.Id), $"{it.Title}: title", it.Title, LongestLine),
            new(IntroductionOf(it.Id), $"{it.Title}: introduction", it.Form.Introduction, LongestText, IsLong: true),
            .. it.Form.Items.SelectMany(question => Of(it, question)),
        ];

    private static IEnumerable<TextField> Of(Questionnaire it, Question question)
    {
        var name = $"{it.Title}: {(question.IsAsked ? "question" : "section")} {question.Id[1..]}";
        yield return new(TextOf(it.Id, question), name, question.Text, LongestText, IsLong: true);
        yield return new(HintOf(it.Id, question), $"{name}, hint", question.Hint, LongestText, IsLong: true);
        foreach (var choice in VariantForm.Worded(question))
        {
            yield return new(ChoiceOf(it.Id, question, choice), $"{name}, choice", choice.Text, LongestLine);
        }
    }
}
