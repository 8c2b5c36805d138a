using System.Text.Json;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;
using Touchstone.Themes.Tests.Interchange.Qda;

namespace Touchstone.Themes.Tests.Codebooks;

public sealed class CodingHistoryTests
{
    private static readonly Guid Ann = new(9, 9, 9, new byte[8]);
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly CodedProject project = MadeProject.Of(12, 4);

    [Fact]
    public void Any_run_of_events_is_undone_to_where_it_started_and_every_state_can_be_written()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var history = new CodingHistory(project);
            var states = new List<string> { Text(project) };
            for (var i = 0; i < 15; i++)
            {
                if (history.Do(Any(history.Current, random), Ann, Day).IsSuccess)
                {
                    states.Add(Text(history.Current));
                    QdaWriter.WriteProject(history.Current).IsSuccess.ShouldBeTrue();
                }
                else
                {
                    Text(history.Current).ShouldBe(states[^1]);
                }
            }

            history.Log.Count.ShouldBe(states.Count - 1);
            for (var s = states.Count - 2; s >= 0; s--)
            {
                history.Undo(Ann, Day).IsSuccess.ShouldBeTrue();
                Text(history.Current).ShouldBe(states[s]);
            }

            history.CanUndo.ShouldBeFalse();
            history.Undo(Ann, Day).Refusal.Code.ShouldBe("history.nothing");
            history.Log.Count(e => e.Undoes is not null).ShouldBe(states.Count - 1);
        }
    }

    [Fact]
    public void Merging_moves_codings_and_children_and_leaves_one_where_a_coder_gave_both()
    {
        var (first, second) = (project.Codes[0], project.Codes[3]);
        var both = project.Codings[0] with { Code = first.Id };
        var twin = project.Codings[1] with
        {
            Code = second.Id,
            Source = both.Source,
            Start = both.Start,
            End = both.End,
            Coder = both.Coder,
        };
        var other = project.Codings[2] with { Code = second.Id };
        var history = new CodingHistory(project with { Codings = [both, twin, other], Cases = [] });

        var after = history.Do(new MergeCodes(second.Id, first.Id), Ann, Day).Value;

        after.Codings.Select(c => (c.Id, c.Code)).ShouldBe([(both.Id, first.Id), (other.Id, first.Id)]);
        after.Codes.ShouldNotContain(c => c.Id == second.Id);
        after.Codes.Single(c => c.Id == first.Id).Examples.ShouldContain("OSCE");
        history.Log.Single().ShouldBe(new HistoryEntry(1, new MergeCodes(second.Id, first.Id), null, Ann, Day));
    }

    [Fact]
    public void Splitting_takes_just_the_codings_that_were_named()
    {
        var code = project.Codings[0].Code;
        var moving = project.Codings.Where(c => c.Code == code).Take(2).Select(c => c.Id).ToList();
        var part = new Code { Id = Guid.CreateVersion7(), Name = "part" };

        var after = new CodingHistory(project).Do(new SplitCode(code, part, moving), Ann, Day).Value;

        after.Codings.Where(c => c.Code == part.Id).Select(c => c.Id).ShouldBe(moving);
        after.Codings.Count.ShouldBe(project.Codings.Count);
        after.Codes.Single(c => c.Id == part.Id).Parent.ShouldBe(project.Codes.Single(c => c.Id == code).Parent);
    }

    [Fact]
    public void What_would_break_the_codebook_is_refused()
    {
        var history = new CodingHistory(project);
        Code(history.Do(new MoveCode(project.Codes[0].Id, project.Codes[2].Id), Ann, Day)).ShouldBe("codebook.circle");
        Code(history.Do(new MergeCodes(project.Codes[0].Id, project.Codes[2].Id), Ann, Day))
            .ShouldBe("codebook.circle");
        Code(history.Do(new RemoveCode(project.Codes[0].Id), Ann, Day)).ShouldBe("codebook.in-use");
        Code(history.Do(new MergeCodes(project.Codes[0].Id, project.Codes[4].Id), Ann, Day))
            .ShouldBe("codebook.folder");
        Code(history.Do(new AddCode(project.Codes[0]), Ann, Day)).ShouldBe("codebook.code-twice");
        Code(
                history.Do(
                    new AddCoding(project.Codings[0] with { Id = Ann, PassageId = Guid.CreateVersion7(), End = 9_999 }),
                    Ann,
                    Day
                )
            )
            .ShouldBe("codebook.past-the-end");
        Code(history.Do(new SplitCode(project.Codes[0].Id, new Code { Id = Ann, Name = "x" }, [Ann]), Ann, Day))
            .ShouldBe("codebook.not-of-code");
        history.Log.ShouldBeEmpty();
    }

    [Fact]
    public void A_blind_coder_sees_nothing_of_others_in_the_sample()
    {
        var strata = project.Sources.Select((s, i) => (s.Id, i % 3 == 0 ? "physio" : "nurse")).ToList();
        var sample = DoubleCodingSample.Draw(strata, 7, 0.5, 2);
        var coder = project.Coders[1].Id;

        var seen = sample.BlindFor(project, coder);

        sample.Sources.Count.ShouldBe(6);
        sample.Drawn.ShouldBe(
            new Dictionary<string, (int, int)> { ["nurse"] = (4, 8), ["physio"] = (2, 4) },
            ignoreOrder: true
        );
        DoubleCodingSample.Draw(strata, 7, 0.5, 2).Sources.ShouldBe(sample.Sources);
        seen.Codings.Where(c => sample.Sources.Contains(c.Source)).ShouldAllBe(c => c.Coder == coder);
        seen.Codings.Count(c => !sample.Sources.Contains(c.Source))
            .ShouldBe(project.Codings.Count(c => !sample.Sources.Contains(c.Source)));
        QdaWriter.WriteProject(seen).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_tenth_or_fifty_is_drawn_whichever_is_more()
    {
        DoubleCodingSample.Draw([.. Some(40)], 1).Sources.Count.ShouldBe(40);
        DoubleCodingSample.Draw([.. Some(300)], 1).Sources.Count.ShouldBe(50);
        DoubleCodingSample.Draw([.. Some(901)], 1).Sources.Count.ShouldBe(91);

        static IEnumerable<(Guid, string)> Some(int count) =>
            Enumerable.Range(1, count).Select(i => (new Guid(i, 0, 0, new byte[8]), $"s{i % 7}"));
    }

    [Fact]
    public void Coders_are_compared_and_a_disagreement_stays_open_until_it_is_settled_with_a_reason()
    {
        var (a, b) = (project.Coders[0].Id, project.Coders[1].Id);
        var source = project.Sources[0].Id;
        var one = project.Codings[0] with { Code = project.Codes[1].Id, Coder = a };
        var same = project.Codings[1] with { Code = project.Codes[1].Id, Coder = b, Source = source };
        var lone = project.Codings[2] with { Code = project.Codes[2].Id, Coder = b, Source = source };

        var comparison = CodingComparison.Of(project with { Codings = [one, same, lone] }, [source], [a, b]);

        comparison.Agreed.ShouldBe(1);
        var open = comparison.Disagreements.ShouldHaveSingleItem();
        (open.Code, open.With.Single(), open.Without.Single()).ShouldBe((project.Codes[2].Id, b, a));
        comparison.Open([new(source, open.Code, true, Ann, Day, " ")]).Count.ShouldBe(1);
        comparison.Open([new(source, open.Code, true, Ann, Day, "the wording is meant")]).ShouldBeEmpty();
        comparison.Rows.Select(r => r.Codes.Count).ShouldBe([1, 2]);
    }

    private static string Code(Outcome<CodedProject> outcome) => outcome.Refusal.Code;

    private static string Text(CodedProject one) => JsonSerializer.Serialize(one);

    private static CodingEvent Any(CodedProject now, Random random)
    {
        Guid AnyCode() => now.Codes[random.Next(now.Codes.Count)].Id;
        var fresh = new Code
        {
            Id = new Guid(random.Next(), 1, 1, new byte[8]),
            Name = $"code {random.Next(100)}",
            Parent = random.Next(2) == 0 ? null : AnyCode(),
        };
        switch (random.Next(8))
        {
            case 0:
                return new AddCode(fresh);
            case 1:
                return new DescribeCode(
                    now.Codes[random.Next(now.Codes.Count)] with
                    {
                        Name = "renamed",
                        Definition = "x",
                    }
                );
            case 2:
                return new MoveCode(AnyCode(), random.Next(3) == 0 ? null : AnyCode());
            case 3:
                return new MergeCodes(AnyCode(), AnyCode());
            case 4:
                var from = AnyCode();
                return new SplitCode(
                    from,
                    fresh,
                    [.. now.Codings.Where(c => c.Code == from && random.Next(2) == 0).Select(c => c.Id)]
                );
            case 5:
                return new RemoveCode(AnyCode());
            case 6 when now.Codings.Count > 0:
                return new RemoveCoding(now.Codings[random.Next(now.Codings.Count)].Id);
            default:
                var source = now.Sources[random.Next(now.Sources.Count)];
                return new AddCoding(
                    new Coding
                    {
                        Id = new Guid(random.Next(), 2, 2, new byte[8]),
                        PassageId = new Guid(random.Next(), 3, 3, new byte[8]),
                        Source = source.Id,
                        Start = 0,
                        End = random.Next(source.Length + 3),
                        Code = AnyCode(),
                    }
                );
        }
    }
}
