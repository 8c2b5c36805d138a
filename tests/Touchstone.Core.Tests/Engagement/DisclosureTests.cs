using System.Collections.Immutable;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;

namespace Touchstone.Core.Tests.Engagement;

/// <summary>Tries to work out of everything that is shown what must stay hidden.</summary>
public sealed class DisclosureTests
{
    private const int Minimum = 5;

    /// <summary>
    /// Every figure that is shown, in totals and in all cuts together, is an equation over the kinds of people that could have
    /// answered. A figure about few people, shown or not, must not be a sum or difference of these, in any combination.
    /// </summary>
    [Fact]
    public void No_figure_about_too_few_follows_from_what_is_shown_by_any_sums_and_differences()
    {
        var random = new Random(2027);
        var (hidden, shown) = (0, 0);
        for (var round = 0; round < 60; round++)
        {
            var form = RandomForm(random);
            var people = RandomPeople(random, form);
            var document = Counting.Count(form, people, Minimum);
            var attack = new Attack(form, people, document);
            foreach (var secret in attack.Secrets())
            {
                attack.Derives(secret.Kinds).ShouldBeFalse($"round {round}: {secret.What} is {secret.Count}");
                hidden++;
            }
            shown += attack.Equations;
        }
        hidden.ShouldBeGreaterThan(300);
        shown.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Nothing_that_is_shown_is_about_too_few()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var form = RandomForm(random);
            var document = Counting.Count(form, RandomPeople(random, form), Minimum);
            foreach (var table in document.Questions.SelectMany(q => q.Tables))
            {
                table.Lines.ShouldAllBe(l => l.Count == null || l.Count == 0 || l.Count >= Minimum);
                table
                    .Cuts.SelectMany(c => c.Groups)
                    .SelectMany(g => g.Counts ?? [])
                    .ShouldAllBe(count => count == 0 || count >= Minimum);
            }
            document.Groups.SelectMany(g => g.Groups).ShouldAllBe(g => g.Size == 0 || g.Size >= Minimum);
        }
    }

    /// <summary>
    /// The argument of the cuts: whoever knows the size of each closed group and the sum of each line over them still has to
    /// reckon with the minimum or more in every hidden figure, unless the line is empty for all of them.
    /// </summary>
    [Fact]
    public void Every_hidden_figure_of_a_cut_could_be_the_minimum_or_more()
    {
        var random = new Random(5);
        var hidden = 0;
        for (var round = 0; round < 200; round++)
        {
            var form = RandomForm(random);
            var people = RandomPeople(random, form);
            var document = Counting.Count(form, people, Minimum);
            foreach (var question in document.Questions)
            {
                foreach (var cut in question.Tables.SelectMany(t => t.Cuts).Where(c => c.By != Counting.CapacityGroups))
                {
                    var grouping = document.Groups.First(g => g.Id == cut.By);
                    var closed = cut
                        .Groups.Where(g => g.Counts is null)
                        .Select(g => grouping.Groups.First(known => known.Id == g.Id))
                        .Where(g => g.Size > 0)
                        .ToList();
                    closed.Count.ShouldNotBe(1);
                    var theirs = closed.SelectMany(g => g.Members).ToHashSet();
                    foreach (var line in cut.Lines)
                    {
                        var sum = people.Count(p =>
                            line.Members.Any(m => Gave(form, p, question.Id, m))
                            && theirs.Any(m => Gave(form, p, cut.By, m))
                        );
                        foreach (var group in closed)
                        {
                            (sum == 0 || Math.Min(sum, group.Size) >= Minimum).ShouldBeTrue();
                            hidden++;
                        }
                    }
                }
            }
        }
        hidden.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void The_one_who_said_otherwise_cannot_be_found_by_taking_the_shown_from_the_total()
    {
        // 40 agree, 1 does not, nobody left it out: with one line hidden, the total would tell it.
        Disclosure.Hidden([40, 1, 0], 10).ShouldBeNull("with both hidden, nothing is left to show");
        Disclosure.Hidden([40, 30, 1, 0], 10).ShouldBe([false, true, true, false]);
        Disclosure.Hidden([40, 30, 6, 5], 10).ShouldBe([false, false, true, true]);
        Disclosure.Hidden([40, 30, 5, 5], 10).ShouldBe([false, true, true, true], "10 in two lines: each is at most 9");
        Disclosure.Hidden([40, 30, 0], 10).ShouldBe([false, false, false]);
    }

    [Fact]
    public void A_group_is_never_closed_alone()
    {
        var table = new[,]
        {
            { 20, 20, 3, 30 },
            { 20, 15, 27, 40 },
        };

        Disclosure.Closed([table], [40, 35, 30, 70], 10).ShouldBe([false, true, true, false]);
        Disclosure
            .Closed(
                [
                    new[,]
                    {
                        { 20, 3 },
                        { 20, 27 },
                    },
                ],
                [40, 30],
                10
            )
            .ShouldBeNull();
    }

    [Fact]
    public void Of_authors_only_so_much_is_told_as_is_true_of_enough()
    {
        (string, string)[] nurse = [("q1", "Nurse"), ("q2", "London")];
        (string, string)[] lone = [("q1", "Nurse"), ("q2", "Wales")];
        (string, string)[] rare = [("q1", "Paramedic"), ("q2", "London")];
        var people = Enumerable.Repeat(nurse, 5).Append(lone).Append(rare).Select(p => p.ToImmutableArray()).ToList();

        var told = Anonymity.Attributes(people, 3);

        told[0].ShouldBe(new Dictionary<string, string> { ["q1"] = "Nurse", ["q2"] = "London" }, ignoreOrder: true);
        told[5].ShouldBeEmpty("one more nurse, alone in what is told, would be known to be the other one");
        told[6].ShouldBeEmpty();
    }

    private static bool Gave(Form form, CountedAnswer person, string question, string choice)
    {
        var chosen = person.Answers.Of(question)?.Chosen ?? [];
        var isAsked = form.Find(question)!.ShowIf?.Holds(person.Answers) ?? true;
        return choice switch
        {
            Counting.NoAnswer => isAsked && chosen.Length == 0,
            Counting.NotAsked => !isAsked,
            _ => chosen.Contains(choice),
        };
    }

    private static Form RandomForm(Random random)
    {
        var form = Form
            .Empty.Add(About(random.Next(2, 4)))
            .Add(About(random.Next(2, 4)))
            .Add(Single(random.Next(2, 5)));
        form = form.Add(
            random.Next(2) == 0
                ? Single(random.Next(2, 4)) with
                {
                    ShowIf = new ShowIf(false, [new(form.Items[random.Next(3)].Id, false, ["c1"])]),
                }
                : Single(random.Next(2, 4)) with
                {
                    Required = true,
                }
        );
        return form.Add(Single(2) with { Kind = QuestionKind.Multiple });
    }

    private static List<CountedAnswer> RandomPeople(Random random, Form form) =>
        [
            .. Enumerable
                .Range(0, random.Next(12, 120))
                .Select(_ => new CountedAnswer(
                    random.Next(4) == 0 ? Capacity.Organisation : Capacity.Self,
                    form.Heard(
                        form.Items.Aggregate(
                            AnswerSheet.Empty,
                            (sheet, q) => random.Next(12) == 0 ? sheet : sheet.With(q.Id, RandomAnswer(random, q))
                        )
                    )
                )),
        ];

    private static Answer RandomAnswer(Random random, Question question) =>
        question.Kind == QuestionKind.Multiple
            ? new Answer([.. question.Choices.Where(_ => random.Next(3) > 0).Select(c => c.Id)])
            // The first choices are made often and the last ones rarely.
            : new Answer([question.Choices[(int)(question.Choices.Length * Math.Pow(random.NextDouble(), 2.2))].Id]);

    private static Question About(int choices) => Single(choices) with { About = true };

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
}
