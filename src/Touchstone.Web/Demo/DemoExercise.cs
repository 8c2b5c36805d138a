using System.Text;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Web.Demo;

/// <summary>Six weeks in which people were asked about the way credentials are made: opened, extended, answered, counted, published.</summary>
internal sealed class DemoExercise(DemoRun run)
{
    private const int People = 64;

    private static readonly string[] Statements =
    [
        "It is clear what a credential is, and what it is not.",
        "The stages from a need to a badge are in proportion to what a credential is for.",
        "The criteria would tell a good specification from a poor one.",
        "Our organisation could work with this approach.",
    ];

    private static readonly string[] Remarks =
    [
        "Say early what happens to people who already work at this level.",
        "Four stages of review are two too many for a small unit of learning.",
        "The glossary helped. Put it first.",
        "Rural services need delivery that does not ask people to travel.",
        "Patients should sit on every steering group, and be paid for it.",
        "How does this stand next to the medical credentials? People will ask.",
        "Supervision time is the real limit. The criteria should ask about it.",
        "Keep the annual review short, or providers will fill in forms instead of teaching.",
        "I would like to see what changed because of what we said.",
    ];

    private static readonly string[] Usual =
    [
        "Nurse",
        "Physiotherapist",
        "Occupational therapist",
        "Midwife",
        "Paramedic",
    ];

    private readonly DemoEvents events = new(run);
    private Guid exercise;

    public async Task AskAsync()
    {
        exercise = await run.Do(
            "manager",
            new BeginExercise(
                new ExerciseText(
                    "What do you think of our approach to credentials?",
                    "Before the full process starts, we ask everybody concerned whether it is clear, fair and workable.",
                    "- Explain the approach, and build confidence in it.\n- Hear what should change before it starts.\n- Say afterwards what we changed, and what we did not and why.",
                    "Practitioners, employers, education providers, professional bodies, patients and carers: everybody with an interest in advanced practice."
                )
            )
        );
        await run.Do("manager", new DescribeExercise(exercise, (await Standing()).Text, 5, 0));
        await run.Do(
            "manager",
            new AddMaterial(
                exercise,
                MaterialKind.Briefing,
                "Our approach in two pages",
                "",
                new Upload(
                    "our-approach.txt",
                    Encoding.UTF8.GetBytes(
                        "A credential is a defined, standardised unit of learning and assessment. It begins with a need of people and services, and ends with practitioners whose capability anyone can verify.\n"
                    )
                )
            )
        );
        var questionnaire = await run.Do(
            "manager",
            new AddQuestionnaire(exercise, "Your views on the approach", FormLayout.PageByPage, true)
        );
        var revision = 0;
        foreach (var draft in Drafts())
        {
            await run.Do("manager", new WriteQuestion(questionnaire, null, draft, revision++));
        }
        await run.Do("manager", new PublishQuestionnaire(questionnaire, revision));
        var opens = run.Clock.GetUtcNow();
        await Decide(
            DecideCourse.Open,
            opens,
            opens.AddDays(28),
            "The approach is ready to be read, and can still change before the process starts."
        );
        await Answer(questionnaire);
        await events.PlanAsync(exercise);
        await Decide(
            DecideCourse.Extend,
            null,
            opens.AddDays(42),
            "Services under winter pressure asked for two more weeks."
        );
    }

    /// <returns>The exercise.</returns>
    public async Task<Guid> CountAsync()
    {
        await run.Do("manager", new CountAnswers(exercise, (await Standing()).Revision));
        await run.Do("manager", new ShowResults(exercise));
        await events.WriteUpAsync();
        return exercise;
    }

    private static IEnumerable<QuestionDraft> Drafts()
    {
        yield return new(QuestionKind.Section, "The approach");
        foreach (var statement in Statements)
        {
            yield return new(QuestionKind.Agreement, statement);
        }
        yield return new(
            QuestionKind.Multiple,
            "What would help you most?",
            Choices: "A glossary\nExamples of specifications\nA webinar\nSomebody to ask",
            Exclusive: "Nothing more"
        );
        yield return new(QuestionKind.Section, "In your own words");
        yield return new(QuestionKind.Text, "What should change before the process starts?");
    }

    private async Task Answer(Guid questionnaire)
    {
        var form = await run.Do(Actor.Anonymous, new GetAnswerForm(questionnaire));
        var asked = form.Form.Questions.ToList();
        var random = new Random(2022);
        AnswerSheet[] sheets =
        [
            .. Enumerable
                .Range(0, People)
                .Select(person =>
                    asked.Aggregate(AnswerSheet.Empty, (said, q) => said.With(q.Id, Say(q, random, person)))
                ),
        ];
        await run.Together(
            People,
            person =>
                run.Do(
                    Actor.Anonymous,
                    new SubmitAnswers(
                        questionnaire,
                        form.VersionId,
                        sheets[person],
                        person % 8 == 7
                            ? new Standpoint(
                                Capacity.Organisation,
                                "Hartside Community Services",
                                person % 16 == 15,
                                true
                            )
                            : new Standpoint(Capacity.Self, MayQuote: person % 4 != 0),
                        Respondent.NewSecret()
                    )
                )
        );
    }

    /// <summary>Most agree, fewer that it is in proportion; half of them write something.</summary>
    private static Answer? Say(Question question, Random random, int person) =>
        question.Kind switch
        {
            QuestionKind.Text => person % 2 == 0 ? new Answer(Text: Remarks[person / 2 % Remarks.Length]) : null,
            QuestionKind.Multiple => random.Next(6) == 0
                ? new Answer([question.Choices.First(c => c.Exclusive).Id])
                : new Answer([.. question.Choices.Where(c => !c.Exclusive && random.Next(2) == 0).Select(c => c.Id)]),
            QuestionKind.Agreement => new Answer([
                question.Choices[Math.Min(4, (int)(random.NextDouble() * random.NextDouble() * Spread(question)))].Id,
            ]),
            _ => new Answer([Choose(question, random).Id]),
        };

    /// <summary>Of the choices that the sample's people make, one; else one of the first four.</summary>
    private static Choice Choose(Question question, Random random)
    {
        var usual = question.Choices.Where(c => Usual.Contains(c.Text)).ToList();
        return usual.Count > 0 ? usual[random.Next(usual.Count)] : question.Choices[random.Next(4)];
    }

    private static int Spread(Question question) =>
        question.Text.Contains("proportion", StringComparison.Ordinal) ? 7 : 5;

    private async Task<Exercise> Standing() => (await run.Do("manager", new GetExerciseWork(exercise))).Page.Exercise;

    private async Task Decide(string act, DateTimeOffset? opens, DateTimeOffset closes, string reasons) =>
        await run.Do(
            "manager",
            new DecideCourse(
                exercise,
                act,
                opens is { } at ? LocalMoment.Of(at) : null,
                LocalMoment.Of(closes) with
                {
                    Time = "23:59",
                },
                reasons,
                "Programme board",
                (await Standing()).Revision
            )
        );
}
