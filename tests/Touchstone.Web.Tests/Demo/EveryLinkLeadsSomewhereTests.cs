using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Testing;
using Touchstone.Web.Demo;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Demo;

/// <summary>Nothing that is shown to somebody is a dead end for them: tried on the sample, as everybody in it.</summary>
public sealed class EveryLinkLeadsSomewhereTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    /// <summary>Pages of one address and one set of parameters are alike; a few of each are enough.</summary>
    private const int OfEachKind = 2;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly ServedSite served = new(database);

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Fact, Trait("Pace", "slow")]
    public async Task Whoever_follows_the_links_they_are_shown_comes_to_a_page_each_time()
    {
        await using var site = served.WithWebHostBuilder(builder => builder.UseSetting("demo", "true"));
        var faults = new List<string>();
        var pages = 0;
        foreach (var person in DemoCast.People.Prepend(null))
        {
            using var browser = new Delivery.Browser(
                site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false })
            );
            var who = person?.Name ?? "A stranger";
            if (person is not null)
            {
                await browser.Send("/sign-in", ("Email", person.Email), ("Password", DemoCast.Password));
            }
            var walk = new Crawl(browser.Client, OfEachKind);
            await walk.From(person is null ? ["/"] : ["/", "/my-work"], Cancel);
            faults.AddRange(walk.Faults.Select(fault => $"{who}: {fault}"));
            pages += walk.Pages;
        }

        faults.ShouldBeEmpty();
        pages.ShouldBeGreaterThan(900);
        await EveryRecordHasAPage(site);
    }

    /// <summary>Every record in the catalogue has a page, or an address that leads to one; it may be closed to the one who asks.</summary>
    private static async Task EveryRecordHasAPage(WebApplicationFactory<Program> site)
    {
        using var manager = new Delivery.Browser(
            site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false })
        );
        await manager.Send("/sign-in", ("Email", "manager@demo.example"), ("Password", DemoCast.Password));
        ImmutableArray<RecordRef> records;
        await using (
            var db = await site
                .Services.GetRequiredService<IDbContextFactory<TouchstoneDb>>()
                .CreateDbContextAsync(Cancel)
        )
        {
            var all = await db.Set<Item>().ToListAsync(Cancel);
            records = [.. all.GroupBy(i => i.Kind).SelectMany(g => g.Take(OfEachKind)).Select(i => i.Record)];
        }
        records.Select(r => r.Kind).Distinct().Count().ShouldBeGreaterThan(15);
        foreach (var record in records)
        {
            var path = record.Kind.PathOf(record.Id);
            (await manager.StatusOf(path)).ShouldBeOneOf(
                HttpStatusCode.OK,
                HttpStatusCode.Redirect,
                HttpStatusCode.Forbidden
            );
        }
    }
}
