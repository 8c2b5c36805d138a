using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Storage;
using Touchstone.Web.Hosting;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>Who said something is nowhere to be found: looked for on every page and in every export, as everybody.</summary>
public sealed class FortySecretsTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact, Trait("Pace", "slow")]
    public async Task Forty_secrets_stand_beside_no_contribution_on_any_page_in_any_file_letter_log_or_trace()
    {
        var traced = new ConcurrentQueue<string>();
        using var traces = Listen(traced);
        var planted = new Planted(site.Services, await Manager(), Cancel);
        await planted.Plant();
        (planted.Names.Count + planted.Keys.Count).ShouldBeGreaterThanOrEqualTo(40);
        await OpenTheirOwn(planted);

        var faults = new ConcurrentBag<string>();
        var (words, names) = (new ConcurrentDictionary<string, bool>(), new ConcurrentDictionary<string, bool>());
        await using var db = site.Services.GetRequiredService<IDbContextFactory<TouchstoneDb>>().CreateDbContext();
        var examples = await Examples.Of(db, Cancel);
        string[] addresses = [.. site.Routes.Select(examples.Address).Concat(planted.Places)];
        await Parallel.ForEachAsync(
            site.Cast,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancel },
            async (persona, _) =>
            {
                foreach (var address in addresses.SelectMany(a => new[] { a, WithQuery(a, "format=csv") }).Distinct())
                {
                    var body = await Read(site.BrowserOf(persona), address);
                    foreach (var word in planted.Words.Where(body.Contains))
                    {
                        words[word] = true;
                    }
                    foreach (var name in planted.Names.Where(body.Contains))
                    {
                        names[name] = true;
                    }
                    foreach (var fault in Ties(planted, body))
                    {
                        faults.Add($"{address} as {persona}: {fault}");
                    }
                }
            }
        );

        faults.ShouldBeEmpty();
        // It looked where there was something to find: all that was said in the conversation is read, and many who registered.
        words.Count.ShouldBeGreaterThanOrEqualTo(20);
        names.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var letter in await db.Set<OutboxMail>().ToListAsync(Cancel))
        {
            Ties(planted, $"{letter.To} {letter.Key} {letter.Subject} {letter.Text} {letter.Html}")
                .Where(f => f.StartsWith("beside", StringComparison.Ordinal))
                .ShouldBeEmpty(letter.Subject);
        }
        string[] everything = [.. planted.Names, .. planted.Keys, .. planted.Words];
        site.Said.Lines.Where(line => everything.Any(line.Contains)).ShouldBeEmpty();
        traced.ShouldNotBeEmpty();
        traced.Where(line => everything.Any(line.Contains)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Ties(Planted planted, string body)
    {
        if (planted.Words.Any(body.Contains) && planted.Names.FirstOrDefault(body.Contains) is { } name)
        {
            yield return $"beside what was said stands {name}";
        }
        if (planted.Keys.FirstOrDefault(body.Contains) is { } key)
        {
            yield return $"it holds the key {key}";
        }
    }

    private async Task OpenTheirOwn(Planted planted)
    {
        foreach (var link in planted.Links)
        {
            using var browser = site.Stranger();
            using var answer = await browser.GetAsync(link, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    private async Task<Actor> Manager()
    {
        await using var db = site.Services.GetRequiredService<IDbContextFactory<TouchstoneDb>>().CreateDbContext();
        var account = await db.Set<Account>()
            .Where(a => a.DisplayName == $"A person: {Role.ProgrammeManager} of the body")
            .Select(a => a.Id)
            .SingleAsync(Cancel);
        return Actor.Person(account, Guid.CreateVersion7(), secondFactor: true);
    }

    private static async Task<string> Read(HttpClient browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        // What never ends says nothing here that the pages do not.
        var isStream = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return isStream
            ? ""
            : $"{answer.Headers} {answer.Content.Headers} {Text(await answer.Content.ReadAsByteArrayAsync(Cancel))}";
    }

    /// <summary>What a file says; of a package, such as a workbook, all that is in it.</summary>
    private static string Text(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(content));
        }
        using var package = new ZipArchive(new MemoryStream(content));
        return string.Join(
            ' ',
            package.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return WebUtility.HtmlDecode(reader.ReadToEnd());
            })
        );
    }

    private static string WithQuery(string address, string query) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    /// <summary>Traces as they are sent.</summary>
    private static ActivityListener Listen(ConcurrentQueue<string> into)
    {
        var discreet = new DiscreetTraces();
        var listener = new ActivityListener
        {
            ShouldListenTo = source =>
                source.Name is "Microsoft.AspNetCore" or "Npgsql"
                || source.Name.StartsWith("Touchstone", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                discreet.OnEnd(activity);
                into.Enqueue(
                    $"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => $"{t.Key}={t.Value}"))}"
                );
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
