using System.Collections.Immutable;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;

namespace Touchstone.Core.Tests.Engagement;

/// <summary>A form in Welsh is the same form: nobody's answer is stored under another question.</summary>
public sealed class VariantFormTests
{
    private static readonly Guid Questionnaire = Guid.CreateVersion7();

    private static readonly Question Agreement = new(
        "q1",
        QuestionKind.Agreement,
        "It is clear.",
        "",
        true,
        Question.Agreement,
        []
    );

    private static readonly Question Single = new(
        "q2",
        QuestionKind.Single,
        "Have you read it?",
        "All of it",
        false,
        [new Choice("c1", "Yes"), new Choice("c2", "No", Exclusive: true)],
        []
    );

    private static readonly Form Form = new("Welcome", FormLayout.OnePage, 2, [Agreement, Single]);

    [Fact]
    public void A_question_with_all_its_words_is_asked_in_welsh_under_the_same_identifiers()
    {
        var worded = In(
            (ExerciseFields.TextOf(Questionnaire, Single), "Ydych chi wedi ei ddarllen?"),
            (ExerciseFields.HintOf(Questionnaire, Single), "I gyd"),
            (ExerciseFields.ChoiceOf(Questionnaire, Single, Single.Choices[0]), "Ydw"),
            (ExerciseFields.ChoiceOf(Questionnaire, Single, Single.Choices[1]), "Nac ydw")
        );

        var asked = worded.Form.Find("q2")!;
        (asked.Text, asked.Hint).ShouldBe(("Ydych chi wedi ei ddarllen?", "I gyd"));
        asked.Choices.ShouldBe([new Choice("c1", "Ydw"), new Choice("c2", "Nac ydw", Exclusive: true)]);
        worded.English.ShouldBe(["q1"]);
        worded.Form.Find("q1").ShouldBe(Agreement);
    }

    [Fact]
    public void A_question_of_which_something_is_missing_stays_english_as_a_whole()
    {
        var worded = In(
            (ExerciseFields.TextOf(Questionnaire, Single), "Ydych chi wedi ei ddarllen?"),
            (ExerciseFields.ChoiceOf(Questionnaire, Single, Single.Choices[0]), "Ydw"),
            (ExerciseFields.ChoiceOf(Questionnaire, Single, Single.Choices[1]), "Nac ydw")
        );

        worded.Form.Find("q2").ShouldBe(Single, "its hint has no Welsh");
        worded.English.Order().ShouldBe(["q1", "q2"]);
        worded.IntroductionIsEnglish.ShouldBeTrue();
    }

    [Fact]
    public void The_usual_steps_of_agreement_have_their_words_already()
    {
        var worded = In(
            (ExerciseFields.TextOf(Questionnaire, Agreement), "Mae’n glir."),
            (ExerciseFields.IntroductionOf(Questionnaire), "Croeso")
        );

        worded.Form.Find("q1")!.Choices.Select(c => c.Text).ShouldBe(Question.Agreement.Select(c => $"cy {c.Id}"));
        worded.Form.Introduction.ShouldBe("Croeso");
        worded.IntroductionIsEnglish.ShouldBeFalse();
    }

    private static VariantForm In(params (string Key, string Text)[] texts)
    {
        var fields = texts.Select(t => new TextField(t.Key, t.Key, "English", 100));
        var written = new VariantTexts(RecordKinds.Exercise.Ref(Guid.CreateVersion7()), Variant.Welsh);
        written.Take(fields, texts.ToImmutableDictionary(t => t.Key, t => t.Text), ImmutableHashSet<string>.Empty);
        return VariantForm.Of(Form, Questionnaire, new RecordTexts([written]), Variant.Welsh, step => $"cy {step}");
    }
}
