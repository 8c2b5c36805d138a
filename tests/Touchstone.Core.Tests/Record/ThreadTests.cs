using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Provenance;
using Touchstone.Testing;
using Thread = Touchstone.Core.Record.Provenance.Thread;

namespace Touchstone.Core.Tests.Record;

public sealed class ThreadTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task The_public_sees_the_shape_and_the_names_of_public_records_only()
    {
        var (credential, proposal, _, area) = await Prioritised();

        var thread = await process.Do(Actor.Anonymous, new GetThread(RecordKinds.Credential.Ref(credential)));

        thread[RecordKinds.Proposal.Ref(proposal)].Title.ShouldBeNull();
        thread[RecordKinds.Credential.Ref(credential)].Title.ShouldBe(area);
        thread.Hops.ShouldContain(h => h.Relation == Relation.CameFrom && h.Earlier.Id == proposal);
        thread.Hops.ShouldAllBe(h => h.Who == "a person" || h.Who == "nobody signed in");
        thread.Stops.First().Record.Kind.ShouldBe(RecordKinds.PriorityRound);
    }

    [Fact]
    public async Task Programme_staff_see_names_and_a_conflict_takes_them_away()
    {
        var (credential, proposal, manager, _) = await Prioritised();
        var of = RecordKinds.Credential.Ref(credential);

        (await process.Do(manager, new GetThread(of)))[RecordKinds.Proposal.Ref(proposal)].Title.ShouldNotBeNull();
        await process.Declare(manager, RecordKinds.Proposal.Ref(proposal), InterestState.Conflict);
        (await process.Do(manager, new GetThread(of)))[RecordKinds.Proposal.Ref(proposal)].Title.ShouldBeNull();
    }

    [Fact]
    public async Task A_record_that_is_not_public_has_no_thread_for_the_public()
    {
        var (_, proposal, _, _) = await Prioritised();

        await process.Refused<Refusal.NotFound, Thread>(
            Actor.Anonymous,
            new GetThread(RecordKinds.Proposal.Ref(proposal))
        );
    }

    [Fact]
    public async Task The_thread_as_data_names_every_stop_and_hop()
    {
        var (credential, _, _, _) = await Prioritised();
        var thread = await process.Do(Actor.Anonymous, new GetThread(RecordKinds.Credential.Ref(credential)));

        var prov = ThreadProv.Of(thread, new Site(new Uri("https://centre.example"), "Centre", "c@centre.example"));

        prov["entity"]!.AsObject().Count.ShouldBe(thread.Stops.Length);
        prov["wasDerivedFrom"]!.AsObject().Count.ShouldBe(thread.Hops.Length);
    }

    [Fact]
    public async Task Search_finds_public_records_by_words_and_never_counts_others()
    {
        var (_, _, _, area) = await Prioritised();

        var found = await process.Do(Actor.Anonymous, new Search(area));

        found.Items.ShouldContain(i => i.Title == area && i.Record.Kind == RecordKinds.Credential);
        found.Items.ShouldNotContain(i => i.Record.Kind == RecordKinds.Proposal);
        found.Total.ShouldBe(found.Items.Length);
    }

    [Theory]
    [InlineData("'; drop table record.item; --")]
    [InlineData("100% _ \\ \" ( & | ! <-> :*")]
    [InlineData("")]
    public async Task Search_takes_whatever_people_type(string words) =>
        (await process.Do(Actor.Anonymous, new Search(words))).Items.Length.ShouldBeLessThanOrEqualTo(Search.PageSize);

    private async Task<(Guid Credential, Guid Proposal, Actor Manager, string Area)> Prioritised()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var area = $"Neurorehabilitation {Guid.CreateVersion7():n}";
        var round = await process.Do(
            manager,
            new OpenRound(
                $"Round {Guid.CreateVersion7():n}",
                "Needs.",
                process.Clock.GetUtcNow(),
                process.Clock.GetUtcNow().AddDays(1)
            )
        );
        var receipt = await process.Do(
            Actor.Anonymous,
            new SubmitProposal(
                round,
                area,
                ["setting"],
                "Need.",
                "Evidence.",
                "Provision.",
                "Feasible.",
                "Shared.",
                ["nurse", "paramedic"],
                "Alliance",
                "Robin",
                "robin@alliance.example"
            )
        );
        process.Clock.Pass(TimeSpan.FromDays(2));
        await process.Do(manager, new RankProposals(round, [new RankedProposal(receipt.Id, "First")], 0));
        await process.Do(
            manager,
            new DecidePriority(receipt.Id, "on-list", "Clear.", "Programme manager", process.Today, [manager.Id])
        );
        await using var db = process.Open();
        var credential = (await db.Set<Proposal>().SingleAsync(p => p.Id == receipt.Id, Cancel)).CredentialId!.Value;
        return (credential, receipt.Id, manager, area);
    }
}
