using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Tests.Engagement;

public sealed class FormTests
{
    [Fact]
    public void An_answer_to_a_question_that_is_not_asked_any_more_counts_as_not_given_and_opens_no_branch()
    {
        var form = Form
            .Empty.Add(Single(2))
            .Add(Single(2) with { ShowIf = If("q1", "c1") })
            .Add(Single(2) with { ShowIf = If("q2", "c1") });
        var all = Consultation.Said(("q1", new(["c1"])), ("q2", new(["c1"])), ("q3", new(["c2"])));
        form.Shown(all).Select(q => q.Id).ShouldBe(["q1", "q2", "q3"]);

        var changed = all.With("q1", new Answer(["c2"]));

        form.Shown(changed).Select(q => q.Id).ShouldBe(["q1"]);
        form.Heard(changed).Answers.Keys.ShouldBe(["q1"]);
    }

    [Fact]
    public void Pages_begin_with_sections_and_those_on_which_nothing_is_asked_are_passed_over()
    {
        var form = Form
            .Empty.Add(Section("One"))
            .Add(Single(2))
            .Add(Section("Two"))
            .Add(Single(2) with { ShowIf = If("q2", "c1") })
            .Add(Section("Three"))
            .Add(Single(2));
        var (yes, no) = (Consultation.Chose("q2", "c1"), Consultation.Chose("q2", "c2"));

        form.Pages.Select(p => p.Items.Length).ShouldBe([2, 2, 2]);
        form.PageAfter(-1, AnswerSheet.Empty)!.Number.ShouldBe(0);
        form.PageAfter(0, yes)!.Number.ShouldBe(1);
        form.PageAfter(0, no)!.Number.ShouldBe(2);
        form.PageBefore(2, no)!.Number.ShouldBe(0);
        form.PageAfter(2, yes).ShouldBeNull();
        (form with { Layout = FormLayout.OnePage }).Pages.Single().Items.Length.ShouldBe(6);
    }

    [Fact]
    public void Identifiers_are_never_given_twice()
    {
        var form = Form.Empty.Add(Single(2)).Add(Single(2)).Remove("q2").Add(Single(3));

        form.Items.Select(i => i.Id).ShouldBe(["q1", "q3"]);
    }

    [Fact]
    public void Choices_keep_their_identifiers_when_others_are_added_moved_or_taken_away()
    {
        var draft = new QuestionDraft(QuestionKind.Multiple, "Which?", Choices: "Red\nGreen\nBlue", Exclusive: "None");
        var first = draft.Build("q1", null, null);
        first
            .Choices.Select(c => (c.Id, c.Text))
            .ShouldBe([("c1", "Red"), ("c2", "Green"), ("c3", "Blue"), ("c4", "None")]);

        var later = (draft with { Choices = "Blue\nYellow\nRed" }).Build("q1", first, null);

        later
            .Choices.Select(c => (c.Id, c.Text, c.Exclusive))
            .ShouldBe([("c3", "Blue", false), ("c5", "Yellow", false), ("c1", "Red", false), ("c4", "None", true)]);
    }

    [Fact]
    public void What_is_wrong_with_an_answer_is_said_at_its_field()
    {
        var form = Form
            .Empty.Add(Single(2) with { Required = true })
            .Add(
                new Question(
                    "",
                    QuestionKind.Multiple,
                    "?",
                    "",
                    false,
                    [new("c1", "A"), new("c2", "B"), new("c3", "None of these", true)],
                    []
                )
            )
            .Add(Single(3) with { Kind = QuestionKind.Ranking })
            .Add(
                Single(2) with
                {
                    Kind = QuestionKind.Matrix,
                    Required = true,
                    Rows = [new("r1", "Here"), new("r2", "There")],
                }
            )
            .Add(Single(0) with { Kind = QuestionKind.Text });
        var answers = Consultation.Said(
            ("q2", new(["c1", "c3"])),
            ("q3", new(["c2", "c1"])),
            ("q4", new(Rows: new() { ["r1"] = "c1" })),
            ("q5", new(Text: new string('x', AnswerRules.LongestText + 1)))
        );

        AnswerRules
            .Faults(form.Shown(answers), answers)
            .Select(f => (f.Field, f.Message))
            .ShouldBe([
                ("q1", "Choose an answer"),
                ("q2", "Choose “None of these” alone, or take it away"),
                ("q3-c3", "Give “Choice 3” a place of its own"),
                ("q4-r2", "Choose an answer for “There”"),
                ("q5", "Shorten your answer to 5,000 characters or fewer: it has 5,001 now"),
            ]);
    }

    [Fact]
    public void Branches_that_look_ahead_or_at_nothing_are_found()
    {
        var form = Form
            .Empty.Add(Single(2) with { ShowIf = If("q2", "c1") })
            .Add(Single(2) with { ShowIf = If("q9", "c1") })
            .Add(Single(2) with { ShowIf = If("q2", "c7") })
            .Add(Single(2) with { ShowIf = If("q4", "c1") });

        var problems = FormProblems.Of(form);

        problems.Length.ShouldBe(4);
        problems[0].ShouldContain("comes later");
        problems[1].ShouldContain("question that is not there");
        problems[2].ShouldContain("choice that is not there");
        problems[3].ShouldContain("comes later", customMessage: "a question cannot wait for itself");
    }

    /// <summary>Every answer to every small form is tried, and each question is within reach exactly if one of them leads to it.</summary>
    [Fact]
    public void Questions_that_no_answers_lead_to_are_found_and_no_others()
    {
        var random = new Random(7);
        var (reachable, dead) = (0, 0);
        for (var round = 0; round < 400; round++)
        {
            var form = Form.Empty;
            for (var i = 0; i < 5; i++)
            {
                form = form.Add(RandomQuestion(random, form));
            }
            var sheets = EverySheet(form).ToList();
            foreach (var question in form.Items.Where(q => q.ShowIf is not null))
            {
                var isReached = sheets.Exists(s => form.Shown(s).Any(q => q.Id == question.Id));
                FormProblems.IsReachable(form, question).ShouldBe(isReached, $"round {round}, {question.Id}");
                _ = isReached ? reachable++ : dead++;
            }
        }
        reachable.ShouldBeGreaterThan(200);
        dead.ShouldBeGreaterThan(50);
    }

    private static Question RandomQuestion(Random random, Form form)
    {
        var question = Single(2) with
        {
            Kind = random.Next(3) == 0 ? QuestionKind.Multiple : QuestionKind.Single,
            Required = random.Next(2) == 0,
        };
        if (form.Items.IsEmpty || random.Next(4) == 0)
        {
            return question;
        }
        var conditions = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => new Condition(
                form.Items[random.Next(form.Items.Length)].Id,
                random.Next(3) == 0,
                random.Next(3) == 0 ? ["c1", "c2"] : [$"c{random.Next(1, 3)}"]
            ));
        return question with { ShowIf = new ShowIf(random.Next(3) == 0, [.. conditions]) };
    }

    /// <summary>All that somebody could answer, page after page: only what is asked, and what must be answered is.</summary>
    private static IEnumerable<AnswerSheet> EverySheet(Form form)
    {
        IEnumerable<AnswerSheet> sheets = [AnswerSheet.Empty];
        foreach (var question in form.Items)
        {
            sheets = sheets
                .SelectMany(sheet =>
                    form.Shown(sheet).Any(q => q.Id == question.Id)
                        ? Ways(question).Select(chosen => sheet.With(question.Id, new Answer(chosen)))
                        : [sheet]
                )
                .ToList();
        }
        return sheets;
    }

    private static IEnumerable<string[]> Ways(Question question)
    {
        string[][] ways =
        [
            ["c1"],
            ["c2"],
        ];
        return ways.Concat(
                question.Kind == QuestionKind.Multiple
                    ?
                    [
                        ["c1", "c2"],
                    ]
                    : []
            )
            .Concat(
                question.Required
                    ? []
                    :
                    [
                        [],
                    ]
            );
    }

    private static Question Section(string text) => new("", QuestionKind.Section, text, "", false, [], []);

    private static Question Single(int choices) =>
        new(
            "",
            QuestionKind.Single,
            "Which?",
            "",
            false,
            [.. Enumerable.Range(1, choices).Select(i => new Choice($"c{i}", $"Choice {i}"))],
            []
        );

    private static ShowIf If(string question, params string[] choices) =>
        new(false, [new Condition(question, false, [.. choices])]);
}
