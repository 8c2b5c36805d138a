// Measures questionnaires: dotnet run -c Release --project bench/Touchstone.Engagement.Bench -- 10000 60000
// The first number: answers that a questionnaire of 30 questions has while more are sent, and when it is counted. The second:
// lines of a file of answers. The database is an embedded PostgreSQL that is durable, as in production. Where the
// site is built (best for release: dotnet build -c Release src/Touchstone.Web), its page of results is measured over HTTP as well.
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Engagement.Bench;

var standing = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
var lines = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60_000;
var folder = Directory.CreateTempSubdirectory("touchstone-engagement-bench-");

// The server may run as somebody else.
if (!OperatingSystem.IsWindows())
{
    File.SetUnixFileMode(
        folder.FullName,
        UnixFileMode.UserRead
            | UnixFileMode.UserWrite
            | UnixFileMode.UserExecute
            | UnixFileMode.GroupExecute
            | UnixFileMode.OtherExecute
    );
}
var binaries =
    PostgresBinaries.FindAbove(AppContext.BaseDirectory)
    ?? throw new InvalidOperationException("PostgreSQL's programs are not installed. Run scripts/npm-packages.");
var started = await EmbeddedPostgres.StartAsync(
    new EmbeddedPostgresOptions(Path.Combine(folder.FullName, "postgres"), binaries),
    default
);
if (started is not PostgresStart.Ready ready)
{
    Console.Error.WriteLine(started);
    return 1;
}
try
{
    await using (var owner = NpgsqlDataSource.Create(ready.Server.ConnectionString))
    {
        await Migrator.ApplyAsync(owner);
    }
    await using var source = CoreServices.SiteSource(ready.Server.ConnectionString);
    var clock = new BenchClock(TimeProvider.System.GetUtcNow());
    var services = new ServiceCollection();
    services.AddLogging();
    services.AddSingleton<TimeProvider>(clock);
    services.AddTouchstoneCore(
        source,
        new Site(new Uri("https://bench.example"), "Bench", "bench@bench.example"),
        ReferenceData.Load(),
        new MailSettings()
    );
    await using var provider = services.BuildServiceProvider();
    var bench = new Measurements(provider.GetRequiredService<UseCaseRunner>(), clock);
    await bench.Prepare(provider.GetRequiredService<IDbContextFactory<TouchstoneDb>>());
    Console.WriteLine(
        "what                                          n      p50(ms)   p95(ms)   max(ms)   all(s)   cpu(s)"
    );
    await bench.BringAndTake("dry run", "taking", standing);
    foreach (var together in new[] { 1, 8, 32 })
    {
        await bench.Submit(together, 1_000);
    }
    await bench.Count();
    await bench.ReadResults(200);
    await bench.OverHttp(ready.Server.ConnectionString, folder.FullName);
    await bench.Begin();
    await bench.BringAndTake("dry run", "taking", lines);
    await bench.Count();
    return 0;
}
finally
{
    await ready.Server.StopAsync();
    folder.Delete(recursive: true);
}
