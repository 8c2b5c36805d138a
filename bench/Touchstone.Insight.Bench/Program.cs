// Measures coding by ten people at once, through the use-case runner, on an embedded PostgreSQL that is durable: a coding is
// on disk before its answer. Each coding is a command of its own: rule, transaction, record log.
//   dotnet run -c Release --project bench/Touchstone.Insight.Bench -- 10 15
// Arguments: how many coders, for how many seconds.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

const int Texts = 2_000;
const int Codes = 30;
var coders = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
var folder = Directory.CreateTempSubdirectory("touchstone-coding-").FullName;
var binaries =
    PostgresBinaries.FindAbove(AppContext.BaseDirectory)
    ?? throw new InvalidOperationException("Run npm ci first: PostgreSQL's programs are not installed.");
var server = (await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions(folder, binaries), default)).OrThrow();
try
{
    await using (var owner = NpgsqlDataSource.Create(server.ConnectionString))
    {
        await Migrator.ApplyAsync(owner, default);
    }
    await using var database = CoreServices.SiteSource(server.ConnectionString);
    var services = new ServiceCollection();
    services.AddLogging();
    services.AddTouchstoneCore(
        database,
        new Site(new Uri("https://centre.example"), "Centre", "centre@centre.example"),
        ReferenceData.Load(),
        new MailSettings()
    );
    services.AddSingleton(new AccessSettings());
    await using var provider = services.BuildServiceProvider();
    await Measure(provider);
}
finally
{
    await server.StopAsync();
    Directory.Delete(folder, recursive: true);
}

async Task Measure(ServiceProvider provider)
{
    var process = provider.GetRequiredService<UseCaseRunner>();
    var people = new List<Actor>();
    for (var i = 0; i < coders; i++)
    {
        people.Add(await Person(provider, $"Coder {i}"));
    }
    var analysis = await Do(
        process,
        people[0],
        new OpenAnalysis("Bench", "How many codings a second?", null, ConsensusRule.Anyone)
    );
    for (var batch = 0; batch < Texts; batch += 500)
    {
        var notes = Enumerable
            .Range(batch, 500)
            .Select(i =>
                $"Answer {i}. There is too little time for supervision, and nobody pays for the hours it takes."
            );
        await Do(process, people[0], new BringNotes(analysis, "Answers", null, string.Join("\n\n", notes), true));
    }
    var codes = new List<Guid>();
    for (var i = 0; i < Codes; i++)
    {
        codes.Add(
            await Do(process, people[0], new AddCode(analysis, CodeWords.Typed($"Code {i}", "", "", "", ""), null))
        );
    }
    var texts = (await Do(process, people[0], new GetTexts(analysis, TextFilter.None, Take: Texts)))
        .Lines.Select(l => l.Text.Id)
        .ToArray();
    // The first of each kind compiles what the others run.
    await Task.WhenAll(people.Select(p => Do(process, p, new GiveCode(texts[^1], codes[0]))));

    var times = new ConcurrentBag<double>();
    using var self = Process.GetCurrentProcess();
    var before = self.TotalProcessorTime;
    var clock = Stopwatch.StartNew();
    await Task.WhenAll(people.Select((person, number) => Code(person, number)));
    var elapsed = clock.Elapsed.TotalSeconds;
    self.Refresh();
    var sorted = times.Order().ToArray();
    Console.WriteLine("coders  codings  codings/s  p50(ms)  p95(ms)  p99(ms)  max(ms)  own CPU(ms)/coding");
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{coders, 6} {sorted.Length, 8} {sorted.Length / elapsed, 10:0} {At(sorted, .5), 8:0.0} {At(sorted, .95), 8:0.0} {At(sorted, .99), 8:0.0} {sorted[^1], 8:0.0} {(self.TotalProcessorTime - before).TotalMilliseconds / sorted.Length, 19:0.00}"
        )
    );

    async Task Code(Actor person, int number)
    {
        // Each coder goes through all of the texts, each from a place of their own, and gives two codes to each.
        for (var i = 0; clock.Elapsed.TotalSeconds < seconds; i++)
        {
            var text = texts[((number * Texts / coders) + (i / 2)) % Texts];
            var begun = Stopwatch.GetTimestamp();
            await Do(
                process,
                person,
                i % 2 == 0
                    ? new GiveCode(text, codes[(i + number) % Codes])
                    : new GiveCode(text, codes[(i + number) % Codes], 10, 30)
            );
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
    }
}

static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

static async Task<T> Do<T>(UseCaseRunner process, Actor actor, UseCase<T> useCase)
{
    var outcome = await process.Run(actor, useCase);
    return outcome.IsDone ? outcome.Value : throw new InvalidOperationException($"{useCase}: {outcome.Refusal}");
}

static async Task<Actor> Person(ServiceProvider provider, string name)
{
    var now = provider.GetRequiredService<TimeProvider>().GetUtcNow();
    var mail = $"{Guid.CreateVersion7():n}@people.example";
    await using var db = await provider.GetRequiredService<IDbContextFactory<TouchstoneDb>>().CreateDbContextAsync();
    var account = new Account
    {
        DisplayName = name,
        UserName = mail,
        NormalizedUserName = mail.ToUpperInvariant(),
        Email = mail,
        NormalizedEmail = mail.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.CreateVersion7().ToString(),
        CreatedAt = now,
    };
    db.Add(account);
    db.Add(new Grant(account.Id, Role.EngagementFacilitator, null, now, null));
    await db.SaveChangesAsync();
    return Actor.Person(account.Id);
}
