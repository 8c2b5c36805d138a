using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.OpenData;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Picture;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Opinion;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

public sealed class PictureTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const int Statements = 12;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Few_votes_say_nothing_yet_and_the_picture_says_so()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Too early to tell");
        await it.Count(await it.Join(), statement, Vote.Agree);

        var picture = await Painted(it);

        picture.NotYet!.ShouldContain("0 of the 30 people");
        picture.Groups.ShouldBeEmpty();
        picture.Participation.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_camps_are_found_with_what_unites_and_divides_them()
    {
        var it = await Workshopped.On(process);
        await Vote40(it);

        var picture = await Painted(it);

        picture.NotYet.ShouldBeNull();
        picture.Groups.Length.ShouldBe(2);
        picture.Unites.ShouldContain(l => l.Text.StartsWith("All agree", StringComparison.Ordinal));
        picture.Divides.ShouldContain(l => l.Text.StartsWith("Camps differ", StringComparison.Ordinal));
        picture.Integrity.ShouldNotBeNull();
        picture.Segments.ShouldBeEmpty("while it is open, nothing is cut by who people are");
        picture.Participation.ShouldAllBe(l => l.People == null || (l.People >= 10 && l.People % 10 == 0));
    }

    [Fact]
    public async Task Participation_is_not_renewed_for_every_newcomer()
    {
        var it = await Workshopped.On(process);
        var statement = (await Vote40(it))[0];
        var before = await Painted(it);
        var late = await it.Join(process, profession: "midwife");
        await it.Count(late, statement, Vote.Agree);

        var after = await Painted(it);

        (after.Joined, after.Voters).ShouldBe((before.Joined, before.Voters + 1));
        after.Participation.ShouldBe(before.Participation);
    }

    [Fact]
    public async Task Open_data_is_published_once_and_gives_back_every_published_figure()
    {
        var it = await Workshopped.On(process);
        await Vote40(it);
        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Organiser, new PublishOpenData(it.Id));
        process.Clock.MoveTo(Workshopped.Closing);

        await process.Do(it.Organiser, new PublishOpenData(it.Id));

        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Organiser, new PublishOpenData(it.Id));
        var votes = VoteCsv.Read(new MemoryStream(await File(it, "votes.csv"))).Content!;
        var statements = CompanionCsv.Statements(new MemoryStream(await File(it, "statements.csv"))).Content!;
        var analysis = OpinionAnalysis.Of(votes.Votes, new AnalysisOptions { QuickVotes = votes.QuickVotes });
        Encoding
            .UTF8.GetString(OpenTables.FiguresOf(analysis))
            .ShouldBe(Encoding.UTF8.GetString(await File(it, "figures.csv")));
        statements.Count.ShouldBe(Statements);
        (await it.Live()).VotesThatCount.ShouldBe(votes.Votes.VoteCount);
    }

    [Fact]
    public async Task No_cell_of_the_open_tables_speaks_of_one_to_nine_people_nor_can_it_be_worked_out()
    {
        var it = await Workshopped.On(process);
        var statement = (await Vote40(it))[0];
        for (var i = 0; i < 3; i++)
        {
            await it.Count(await it.Join(process, profession: "midwife"), statement, Vote.Agree);
        }
        process.Clock.MoveTo(Workshopped.Closing);
        await process.Do(it.Organiser, new PublishOpenData(it.Id));

        foreach (var name in new[] { "segments.csv", "participation.csv" })
        {
            var rows = Encoding.UTF8.GetString(await File(it, name)).Split('\n')[1..^1].Select(r => r.Split(','));
            var counts = name == "segments.csv" ? rows.SelectMany(r => r[3..]) : rows.Select(r => r[2]);
            counts.Where(c => c.Length == 1 && c != "0").ShouldBeEmpty(name);
        }
        // The three midwives are hidden, and so is another part: the total is known to everybody.
        var participation = Encoding.UTF8.GetString(await File(it, "participation.csv")).Split('\n');
        participation.ShouldContain("profession,midwife,,");
        participation
            .Count(r =>
                r.StartsWith("profession,", StringComparison.Ordinal) && r.EndsWith(",,", StringComparison.Ordinal)
            )
            .ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Answers_are_erased_when_it_was_promised_and_not_before()
    {
        var it = await Workshopped.On(process);
        var voice = await it.Join("robin@people.example");
        process.Clock.MoveTo(Workshopped.Closing.AddDays(30).AddSeconds(-1));
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new EraseGateways());
        (await it.Mine(voice)).Answers.ShouldNotBeNull();

        process.Clock.MoveTo(Workshopped.Closing.AddDays(30));
        await process.Do(Actor.System, new EraseGateways());

        (await it.Mine(voice)).Answers.ShouldBeNull();
        await using var db = process.Open();
        (await db.Set<GatewayEntry>().CountAsync(e => e.ConversationId == it.Id, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task The_workforce_stands_beside_who_takes_part()
    {
        var it = await Workshopped.On(process);
        var refused = await process.Refused<Refusal.Invalid, int>(
            it.Organiser,
            new StateWorkforce(it.Id, "A census", "region, atlantis, 12")
        );
        refused.Faults.Single().Message.ShouldContain("Line 1");
        await process.Do(
            it.Organiser,
            new StateWorkforce(it.Id, "A census", "region, london, 4200\nregion, midlands, 5000")
        );
        await Vote40(it);

        var picture = await Painted(it);

        picture
            .Participation.Single(l => l.Part == "london")
            .ShouldBe(new ParticipationLine("region", "london", 40, 4200));
    }

    /// <summary>Forty people in two camps of twenty: on the first statements all agree, on the others the camps differ.</summary>
    private static async Task<List<long>> Vote40(Workshopped it)
    {
        var statements = new List<long>();
        for (var s = 0; s < Statements; s++)
        {
            statements.Add(await it.Seed(s < 4 ? $"All agree on {s}" : $"Camps differ on {s}"));
        }
        var voices = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => it.Join()));
        await Task.WhenAll(
            voices.SelectMany(
                (voice, person) =>
                    statements.Select(
                        (statement, s) =>
                            it.Cast(
                                voice,
                                statement,
                                s < 4 ? ((person + s) % 10 == 0 ? Vote.Pass : Vote.Agree)
                                    : (person % 2 == 0) == (s % 2 == 0) ? Vote.Agree
                                    : (person + s) % 9 == 0 ? Vote.Pass
                                    : Vote.Disagree
                            )
                    )
            )
        );
        return statements;
    }

    private async Task<OpinionPicture> Painted(Workshopped it)
    {
        await process.Services.GetRequiredService<Painter>().PaintAll(Cancel);
        return (await process.Do(Actor.Anonymous, new GetPicture(it.Id))).Picture!;
    }

    private async Task<byte[]> File(Workshopped it, string name) =>
        (await process.Do(Actor.Anonymous, new GetOpenData(it.Id, name))).Content!;
}
