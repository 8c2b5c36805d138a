using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

namespace Touchstone.Conversations.Bench;

/// <summary>A PostgreSQL that keeps everything on disk, a site before it, and an open conversation.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int LinesAtOnce = 200;
    private readonly DirectoryInfo folder;
    private readonly EmbeddedPostgres server;
    private readonly Process site;

    private Stage(DirectoryInfo folder, EmbeddedPostgres server, Process site, Uri address, Guid conversation) =>
        (this.folder, this.server, this.site, Address, Conversation) = (folder, server, site, address, conversation);

    public Uri Address { get; }
    public Guid Conversation { get; }

    /// <summary>What the site and the database have used of the processors so far.</summary>
    public TimeSpan Used => ProcessorTime.Of(site.Id) + ProcessorTime.OfServer(server.ProcessId);

    public static async Task<Stage> SetAsync(int statements)
    {
        var place = Directory.CreateTempSubdirectory("touchstone-bench");
        var binaries = PostgresBinaries.FindAbove(AppContext.BaseDirectory)!;
        var started = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions(Path.Combine(place.FullName, "postgres"), binaries),
            CancellationToken.None
        );
        var database = started.OrThrow();
        await using (var owner = Npgsql.NpgsqlDataSource.Create(database.ConnectionString))
        {
            await Migrator.ApplyAsync(owner);
        }
        var conversation = await PrepareAsync(database.ConnectionString, statements);
        var (served, address) = await ServeAsync(database.ConnectionString);
        return new Stage(place, database, served, address, conversation);
    }

    public async ValueTask DisposeAsync()
    {
        site.Kill();
        await site.WaitForExitAsync();
        site.Dispose();
        await server.StopAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<Guid> PrepareAsync(string connection, int statements)
    {
        await using var source = CoreServices.SiteSource(connection);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTouchstoneCore(
            source,
            new Site(new Uri("http://localhost"), "Bench", "bench@bench.example"),
            ReferenceData.Load(),
            new MailSettings()
        );
        services.AddDataProtection();
        await using var process = services.BuildServiceProvider();
        var organiser = await OrganiserAsync(process);
        var runner = process.GetRequiredService<UseCaseRunner>();
        async Task<T> Do<T>(UseCase<T> useCase) =>
            await runner.Run(organiser, useCase) is { IsDone: true } done
                ? done.Value
                : throw new InvalidOperationException($"{useCase} was refused.");
        var today = Site.DateOf(TimeProvider.System.GetUtcNow());
        var id = await Do(
            new PlanConversation(
                new ConversationText("Bench", "To measure", "None"),
                new LocalMoment(today.AddDays(-1), "0:00"),
                new LocalMoment(today.AddDays(7), "0:00"),
                30
            )
        );
        var challenge = await Do(new AddChallenge(id, new ChallengeText("Speed", "How quick?"), false));
        foreach (var lines in Enumerable.Range(1, statements).Chunk(LinesAtOnce))
        {
            await Do(
                new SeedStatements(
                    id,
                    challenge,
                    string.Join(
                        '\n',
                        lines.Select(n => $"Statement number {n} says something of its own about practice")
                    )
                )
            );
        }
        await Do(new PublishConversation(id));
        return id;
    }

    private static async Task<Actor> OrganiserAsync(IServiceProvider process)
    {
        await using var db = process.GetRequiredService<IDbContextFactory<TouchstoneDb>>().CreateDbContext();
        var account = new Account
        {
            DisplayName = "Organiser",
            UserName = "organiser@bench.example",
            NormalizedUserName = "ORGANISER@BENCH.EXAMPLE",
            Email = "organiser@bench.example",
            NormalizedEmail = "ORGANISER@BENCH.EXAMPLE",
            SecurityStamp = "none",
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Add(account);
        db.Add(new Grant(account.Id, Role.ProgrammeManager, null, TimeProvider.System.GetUtcNow(), null));
        await db.SaveChangesAsync();
        return Actor.Person(account.Id);
    }

    private static async Task<(Process Site, Uri Address)> ServeAsync(string connection)
    {
        const string ready = "Touchstone is ready at ";
        // artifacts/bin/<project>/<configuration>: the site stands beside this programme.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var programme = Path.Combine(here.Parent!.Parent!.FullName, "Touchstone.Web", here.Name, "Touchstone.Web.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            [
                programme,
                "--urls=http://127.0.0.1:0",
                $"--database={connection}",
                "--Security:TakingPartPerMinute=1000000000",
                "--Logging:LogLevel:Default=Warning",
                "--Logging:LogLevel:Touchstone.Web=Information",
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        var served = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>();
        served.OutputDataReceived += (_, line) =>
        {
            // As a line of its own, or within one that is meant for machines.
            if (line.Data?.IndexOf(ready, StringComparison.Ordinal) is >= 0 and var at)
            {
                var rest = line.Data.AsSpan(at + ready.Length);
                var end = rest.IndexOfAny(" \",");
                address.TrySetResult(new Uri((end < 0 ? rest : rest[..end]).ToString()));
            }
        };
        served.BeginOutputReadLine();
        return (served, await address.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }
}
