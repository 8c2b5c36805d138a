using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

/// <summary>An exercise with one questionnaire, and whoever runs it.</summary>
internal sealed record Consultation(TestProcess Process, Actor Manager, Guid Exercise, Guid Questionnaire)
{
    public static readonly ExerciseText Text = new(
        "What do you think of our approach?",
        "Read the briefing and tell us.",
        "To hear what people think, and to change the approach by it.",
        "Everybody with an interest in advanced practice."
    );

    public static async Task<Consultation> Prepared(TestProcess process, params QuestionDraft[] questions)
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(manager, new BeginExercise(Text));
        var questionnaire = await process.Do(
            manager,
            new AddQuestionnaire(exercise, "Your views", FormLayout.PageByPage, false)
        );
        var it = new Consultation(process, manager, exercise, questionnaire);
        foreach (var question in questions)
        {
            await it.Write(question);
        }
        return it;
    }

    /// <summary>Published and open for a week.</summary>
    public static async Task<Consultation> Open(TestProcess process, params QuestionDraft[] questions)
    {
        var it = await Prepared(process, questions);
        await it.Publish();
        await it.Decide(DecideCourse.Open, process.Clock.GetUtcNow(), process.Clock.GetUtcNow().AddDays(7));
        return it;
    }

    public async Task<string> Write(QuestionDraft question) =>
        await Process.Do(Manager, new WriteQuestion(Questionnaire, null, question, await Revision()));

    public async Task<int> Publish() =>
        await Process.Do(Manager, new PublishQuestionnaire(Questionnaire, await Revision()));

    public async Task<int> Revision() =>
        (await Process.Do(Manager, new GetQuestionnaire(Questionnaire))).Questionnaire.Revision;

    public async Task<ExerciseWork> Work() => await Process.Do(Manager, new GetExerciseWork(Exercise));

    public async Task<Outcome<Guid>> Try(string act, DateTimeOffset? opens, DateTimeOffset? closes) =>
        await Process.Ask(
            Manager,
            new DecideCourse(
                Exercise,
                act,
                opens is { } o ? LocalMoment.Of(o) : null,
                closes is { } c ? LocalMoment.Of(c) : null,
                "It was agreed.",
                "Programme board",
                (await Work()).Page.Exercise.Revision
            )
        );

    public async Task Decide(string act, DateTimeOffset? opens, DateTimeOffset? closes) =>
        (await Try(act, opens, closes)).Refusal.ShouldBeNull();

    public Task<AnswerForm> Form(string? secret = null) =>
        Process.Do(Actor.Anonymous, new GetAnswerForm(Questionnaire, null, secret));

    public async Task<Outcome<Nothing>> Try(
        AnswerSheet answers,
        string? secret = null,
        Standpoint? standpoint = null,
        string receipt = ""
    ) =>
        await Process.Ask(
            Actor.Anonymous,
            new SubmitAnswers(
                Questionnaire,
                (await Form()).VersionId,
                answers,
                standpoint ?? new Standpoint(Capacity.Self),
                secret ?? Respondent.NewSecret(),
                receipt
            )
        );

    public async Task Answer(
        AnswerSheet answers,
        string? secret = null,
        Standpoint? standpoint = null,
        string receipt = ""
    ) => (await Try(answers, secret, standpoint, receipt)).Refusal.ShouldBeNull();

    public static AnswerSheet Said(params (string Question, Answer Answer)[] answers) =>
        answers.Aggregate(AnswerSheet.Empty, (sheet, a) => sheet.With(a.Question, a.Answer));

    public static AnswerSheet Chose(string question, params string[] choices) => Said((question, new Answer(choices)));
}
