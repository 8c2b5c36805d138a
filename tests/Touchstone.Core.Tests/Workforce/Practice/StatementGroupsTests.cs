using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Core.Tests.Workforce.Practice;

public class StatementGroupsTests
{
    private static readonly string[][] Planted =
    [
        [
            "Requests and interprets diagnostic tests",
            "Request and interpret the diagnostic tests that are needed",
            "Interprets diagnostic tests and requests further tests",
        ],
        [
            "Prescribes medicines safely within scope",
            "Prescribing medicines safely within own scope",
            "Prescribe medicines safely and within the scope of practice",
        ],
        [
            "Supervises and mentors trainees and students",
            "Mentor and supervise students and trainees",
            "Supervision of students, mentoring of trainees",
        ],
        ["Holds a clinic for people with heart failure"],
        ["Applies a spinal brace after injury"],
    ];

    [Fact]
    public void What_says_the_same_is_found_and_what_does_not_stays_apart_in_whatever_order_it_comes()
    {
        var random = new Random(7);
        var statements = Planted.SelectMany((texts, group) => texts.Select(t => (Text: t, Group: group))).ToArray();
        for (var round = 0; round < 10; round++)
        {
            random.Shuffle(statements);

            var groups = StatementGroups.Of([.. statements.Select(s => s.Text)]);

            groups.Length.ShouldBe(Planted.Length);
            groups.ShouldAllBe(g => g.Select(i => statements[i].Group).Distinct().Count() == 1);
        }
    }

    [Fact]
    public void Every_statement_is_in_one_group()
    {
        var random = new Random(11);
        string[] words = ["lead", "assess", "teach", "audit", "refer", "plan", "treat", "review", "consult", "write"];
        string[] statements =
        [
            .. Enumerable
                .Range(0, 300)
                .Select(_ => string.Join(' ', Enumerable.Range(0, 5).Select(_ => words[random.Next(words.Length)]))),
        ];

        var groups = StatementGroups.Of(statements);

        groups.SelectMany(g => g).Order().ShouldBe(Enumerable.Range(0, 300));
    }

    [Fact]
    public void Nothing_gives_nothing_and_too_much_is_a_mistake_of_the_caller()
    {
        StatementGroups.Of([]).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => StatementGroups.Of(new string[StatementGroups.Most + 1]));
    }
}
