using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>A questionnaire that can be answered for a week.</summary>
internal static class OpenQuestionnaire
{
    /// <summary>Two pages: q2 must be answered, and its first choice opens q4 on the second.</summary>
    public static async Task<(Guid Exercise, Guid Questionnaire)> Begin(TestProcess process, FormLayout layout)
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(
            manager,
            new BeginExercise(new ExerciseText("What do you think?", "Tell us.", "To hear.", "All."))
        );
        var questionnaire = await process.Do(manager, new AddQuestionnaire(exercise, "Your views", layout, false));
        QuestionDraft[] drafts =
        [
            new(QuestionKind.Section, "One"),
            new(QuestionKind.Single, "Have you read it?", Choices: "Yes\nNo", Required: true),
            new(QuestionKind.Section, "Two"),
            new(
                QuestionKind.Text,
                "What would you change?",
                ShowIf: new ShowIf(false, [new Condition("q2", false, ["c1"])])
            ),
        ];
        for (var i = 0; i < drafts.Length; i++)
        {
            await process.Do(manager, new WriteQuestion(questionnaire, null, drafts[i], i));
        }
        await process.Do(manager, new PublishQuestionnaire(questionnaire, drafts.Length));
        var now = process.Clock.GetUtcNow();
        await process.Do(
            manager,
            new DecideCourse(
                exercise,
                DecideCourse.Open,
                LocalMoment.Of(now),
                LocalMoment.Of(now.AddDays(7)),
                "Agreed.",
                "Board",
                0
            )
        );
        return (exercise, questionnaire);
    }
}
