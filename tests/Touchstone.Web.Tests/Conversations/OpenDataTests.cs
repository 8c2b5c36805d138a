using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.OpenData;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform;
using Touchstone.Opinion;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;
using Touchstone.Web.Tests.Record;

namespace Touchstone.Web.Tests.Conversations;

/// <summary>Anybody can compute what is published from what they download.</summary>
public sealed class OpenDataTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const int Statements = 10;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ServedSite site = new(database, ServedSite.WithoutBackgroundWork);

    private readonly TestProcess process = new(
        database,
        services => services.AddDataProtection().UseEphemeralDataProtectionProvider()
    );

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_command_on_the_page_gives_the_published_figures_from_the_downloaded_files()
    {
        var home = await Published();
        using var browser = new Browser(site.NewBrowser());
        using var folder = new TemporaryFolder();
        var page = await browser.Open($"{home}/data");
        foreach (var name in new[] { "votes.csv", "statements.csv", "figures.csv" })
        {
            var bytes = await browser.Client.GetByteArrayAsync($"{home}/data/{name}", Cancel);
            page.QuerySelector("main")!.TextContent.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            await File.WriteAllBytesAsync(folder[name], bytes, Cancel);
        }
        var command = page.QuerySelector("pre")!.TextContent.Split(' ')[1..];

        var (code, said) = await Terminal.Run([
            .. command.Select(word => word.Contains('.', StringComparison.Ordinal) ? folder[word] : word),
        ]);

        code.ShouldBe(0, said);
        using var analysis = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["analysis.json"], Cancel));
        var statements = analysis.RootElement.GetProperty("statements");
        var lines = await File.ReadAllLinesAsync(folder["figures.csv"], Cancel);
        lines.Length.ShouldBe(Statements + 1);
        foreach (var published in lines.Skip(1).Select(l => l.Split(',')))
        {
            var computed = statements.GetProperty(published[0]);
            computed.GetProperty("agree").GetInt32().ShouldBe(int.Parse(published[1], CultureInfo.InvariantCulture));
            computed.GetProperty("disagree").GetInt32().ShouldBe(int.Parse(published[2], CultureInfo.InvariantCulture));
            computed.GetProperty("pass").GetInt32().ShouldBe(int.Parse(published[3], CultureInfo.InvariantCulture));
            Number(computed.GetProperty("everyone_at_least")).ShouldBe(published[7]);
            Number(analysis.RootElement.GetProperty("group_aware_consensus").GetProperty(published[0]))
                .ShouldBe(published[8]);
            computed.GetProperty("verdict").GetString().ShouldBe(published[9]);
        }
    }

    [Fact]
    public async Task Only_organisers_publish_and_nothing_is_there_before()
    {
        var (id, _, _) = await Opened();
        using var browser = new Browser(site.NewBrowser());

        (await browser.Open($"/conversations/{id}/data"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Not published yet");
        (await browser.Open($"/conversations/{id}/results"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Nothing has been worked out yet");
        (await browser.StatusOf($"/conversations/{id}/data/votes.csv")).ShouldBe(System.Net.HttpStatusCode.NotFound);
        ServedSite.IsSignIn(await browser.Client.GetAsync($"/conversations/{id}/workforce", Cancel)).ShouldBeTrue();
    }

    private static string Number(JsonElement number) => number.GetDouble().ToString(CultureInfo.InvariantCulture);

    private async Task<(Guid Id, Actor Organiser, IReadOnlyList<long> Statements)> Opened()
    {
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var organiser = await process.Person("Organiser", Role.EngagementFacilitator);
        var id = await process.Do(
            organiser,
            new PlanConversation(
                new ConversationText("A conversation", "To hear everybody", "Be kind"),
                new LocalMoment(process.Today.AddDays(-1), "8:00"),
                new LocalMoment(process.Today.AddDays(7), "17:00"),
                30
            )
        );
        var challenge = await process.Do(
            organiser,
            new AddChallenge(id, new ChallengeText("Time", "What helps?"), false)
        );
        var lines = string.Join('\n', Enumerable.Range(0, Statements).Select(n => $"=Statement, \"number\" {n}"));
        await process.Do(organiser, new SeedStatements(id, challenge, lines));
        await process.Do(organiser, new PublishConversation(id));
        var list = await process.Do(Actor.Anonymous, new GetStatements(id));
        return (id, organiser, [.. list.Lines.Select(l => l.Number).Order()]);
    }

    private async Task<string> Published()
    {
        var (id, organiser, statements) = await Opened();
        var voting = process.Services.GetRequiredService<Voting>();
        for (var person = 0; person < 36; person++)
        {
            var voice = Voice.New();
            await process.Do(
                Actor.Anonymous,
                new JoinConversation(
                    id,
                    voice.Secret,
                    new GatewayAnswers("nurse", "advanced", "london", "nhs-acute", "hospital-ward"),
                    null
                )
            );
            foreach (var (statement, s) in statements.Select((n, i) => (n, i)))
            {
                var vote =
                    (person + s) % 7 == 0 ? Vote.Pass
                    : s < 4 || person % 2 == s % 2 ? Vote.Agree
                    : Vote.Disagree;
                (await voting.Cast(id, voice, statement, vote, Cancel)).ShouldBeOfType<VoteOutcome.Counted>();
            }
        }
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(organiser, new PublishOpenData(id));
        return $"/conversations/{id}";
    }
}
