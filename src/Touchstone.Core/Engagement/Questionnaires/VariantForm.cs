using System.Collections.Immutable;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>
/// A form as somebody reads it who chose a variant: the same questions under the same identifiers, in other words. A question
/// is read in the variant with all its choices, or in English: half of each would be read by nobody.
/// </summary>
/// <param name="English">The identifiers of the questions that are read in English.</param>
public sealed record VariantForm(Form Form, bool IntroductionIsEnglish, ImmutableHashSet<string> English)
{
    /// <param name="scale">The words for a step of agreement, where they are the usual ones.</param>
    public static VariantForm Of(
        Form form,
        Guid questionnaire,
        RecordTexts texts,
        Variant variant,
        Func<string, string?> scale
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(scale);
        var introduction = texts.Find(variant, ExerciseFields.IntroductionOf(questionnaire));
        var english = ImmutableHashSet.CreateBuilder<string>();
        var items = ImmutableArray.CreateBuilder<Question>();
        foreach (var question in form.Items)
        {
            var worded = Word(question, questionnaire, key => texts.Find(variant, key), scale);
            items.Add(worded ?? question);
            if (worded is null)
            {
                english.Add(question.Id);
            }
        }
        return new VariantForm(
            form with
            {
                Introduction = introduction ?? form.Introduction,
                Items = items.ToImmutable(),
            },
            introduction is null,
            english.ToImmutable()
        );
    }

    /// <summary>What of a question's choices and rows needs words of its own: the usual steps of agreement have theirs.</summary>
    internal static IEnumerable<Choice> Worded(Question question) =>
        (HasUsualScale(question) ? [] : question.Choices).Concat(question.Rows);

    private static bool HasUsualScale(Question question) => question.Choices.SequenceEqual(Question.Agreement);

    private static Question? Word(
        Question question,
        Guid questionnaire,
        Func<string, string?> find,
        Func<string, string?> scale
    )
    {
        var text = find(ExerciseFields.TextOf(questionnaire, question));
        var hint = question.Hint.Length == 0 ? "" : find(ExerciseFields.HintOf(questionnaire, question));
        var usual = HasUsualScale(question);
        var choices = question.Choices.Select(c =>
            (c, Words: usual ? scale(c.Id) : find(ExerciseFields.ChoiceOf(questionnaire, question, c)))
        );
        var rows = question.Rows.Select(r => (r, Words: find(ExerciseFields.ChoiceOf(questionnaire, question, r))));
        return text is null || hint is null || choices.Concat(rows).Any(c => c.Words is null)
            ? null
            : question with
            {
                Text = text,
                Hint = hint,
                Choices = [.. choices.Select(c => c.c with { Text = c.Words! })],
                Rows = [.. rows.Select(r => r.r with { Text = r.Words! })],
            };
    }
}
