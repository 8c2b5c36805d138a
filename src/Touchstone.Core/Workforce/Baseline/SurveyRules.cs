using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Which questions a survey asks, and what counts as an answer.</summary>
internal static class SurveyRules
{
    private const int MostAwards = 60;

    public static ImmutableArray<WorkforceQuestion> QuestionsOf(
        BaselineRound round,
        ReturnSource source,
        ReferenceData reference
    )
    {
        var audience =
            source == ReturnSource.UniversitySurvey ? WorkforceAudience.Universities : WorkforceAudience.Employers;
        return [.. reference.WorkforceQuestions[round.QuestionsEdition].Where(q => q.Asked.Contains(audience))];
    }

    /// <summary>What is wrong with answers as they were entered. What is missing is only asked for when they are signed off.</summary>
    public static Faults Check(ImmutableArray<WorkforceQuestion> questions, SurveyAnswers answers, bool isSigning)
    {
        var faults = new Faults();
        foreach (var question in questions)
        {
            var answer = answers.Items.GetValueOrDefault(question.Code, "");
            if (answer.Length == 0)
            {
                faults.When(
                    isSigning && question.Required,
                    FieldOf(question),
                    question.InLine is null ? $"Answer: {question.Name}" : $"Say how far you agree: {question.Name}"
                );
                continue;
            }
            faults.When(!IsAnswer(question, answer), FieldOf(question), Wanted(question));
        }
        for (var i = 0; i < answers.Awards.Length; i++)
        {
            Check(answers.Awards[i], i, faults);
        }
        return faults.When(answers.Awards.Length > MostAwards, "Awards", $"Enter {MostAwards} awards at most");
    }

    private static void Check(Award award, int at, Faults faults) =>
        faults
            .OneOf(award.Level, Award.Levels, $"Awards[{at}].Level", "the kind of award")
            .Text(award.Title, $"Awards[{at}].Title", "the title of the award", 200)
            .When(award.Credits is < 0 or > 360, $"Awards[{at}].Credits", "Enter credits from 0 to 360")
            .When(award.Places is < 0 or > 5_000, $"Awards[{at}].Places", "Enter places from 0 to 5000");

    private static string FieldOf(WorkforceQuestion question) => $"{nameof(AnswerSurvey.Items)}[{question.Code}]";

    private static bool IsAnswer(WorkforceQuestion question, string answer) =>
        question.Kind switch
        {
            WorkforceQuestionKind.Agreement => SurveyAnswers.Agreement.Contains(answer),
            WorkforceQuestionKind.YesNo => answer is SurveyAnswers.Yes or SurveyAnswers.No,
            WorkforceQuestionKind.WholeNumber => IsWhole(answer, question.Most ?? 1_000_000),
            WorkforceQuestionKind.Percentage => IsWhole(answer, 100),
            WorkforceQuestionKind.Lines => answer.Length <= 20_000
                && answer.Split('\n').All(line => line.Trim().Length <= 200),
            _ => answer.Length <= (question.Most ?? 2_000),
        };

    private static bool IsWhole(string answer, int most) =>
        answer.All(char.IsAsciiDigit)
        && int.TryParse(answer, CultureInfo.InvariantCulture, out var number)
        && number <= most;

    private static string Wanted(WorkforceQuestion question) =>
        question.Kind switch
        {
            WorkforceQuestionKind.Agreement or WorkforceQuestionKind.YesNo => "Choose an answer from the list",
            WorkforceQuestionKind.WholeNumber => "Enter a whole number in digits",
            WorkforceQuestionKind.Percentage => "Enter a whole number from 0 to 100",
            WorkforceQuestionKind.Lines => "Enter one title a line, of 200 characters or fewer each",
            _ => $"Shorten the answer to {question.Most ?? 2_000} characters or fewer",
        };
}
