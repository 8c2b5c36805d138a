using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Api;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>
/// Every route of the application × everybody who might ask. What is due follows from the access table, worked out anew; what
/// is done is seen through HTTP and through the traces of the use cases that the request really asked for.
/// </summary>
public sealed class AuthorisationMatrixTests(MatrixSite site) : IClassFixture<MatrixSite>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_says_which_use_cases_it_runs()
    {
        site.Routes.Count.ShouldBeGreaterThan(100);
        site.Routes.Where(r => r.Uses is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_use_case_that_a_route_runs_has_a_rule_that_lets_some_person_through() =>
        site
            .Routes.SelectMany(r => r.Uses ?? [])
            .Distinct()
            .Where(u =>
                AccessTable.Stated.Find(u) is not { } rule || !(rule.Anyone || rule.SignedIn || rule.Roles.Count > 0)
            )
            .ShouldBeEmpty();

    [Fact]
    public void No_page_reaches_around_the_use_cases_to_the_database()
    {
        string[] around = ["NpgsqlDataSource", "TouchstoneDb", "IDbContextFactory`1", "SiteDatabase", "Gate"];
        typeof(Program)
            .Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(PageModel)))
            .SelectMany(t => t.GetConstructors(), (page, make) => (page, make))
            .SelectMany(c => c.make.GetParameters(), (c, given) => $"{c.page.Name} takes {given.ParameterType.Name}")
            .Where(taken => around.Any(name => taken.EndsWith($" {name}", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact, Trait("Pace", "slow")]
    public async Task Looking_at_any_page_as_anybody_shows_what_the_table_allows_and_changes_nothing()
    {
        var faults = new ConcurrentBag<string>();
        var shown = 0;
        var before = await Snapshot.Take(site.Database, Cancel);
        await EverybodyAsync(async persona =>
        {
            foreach (var route in site.Routes)
            {
                var address = site.Examples.Address(route);
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                var (answer, asked) = await site.Traces.Send(site.BrowserOf(persona), request, Cancel);
                using (answer)
                {
                    if (answer.StatusCode == HttpStatusCode.OK && asked.Any(a => a.Ran && a.Refusal is null))
                    {
                        Interlocked.Increment(ref shown);
                    }
                    var commands = asked.Where(a => a.Ran && IsCommand(a.UseCase));
                    foreach (
                        var fault in Judge(route, persona, answer, asked, $"GET {address}")
                            .Concat(commands.Select(a => $"GET {address} runs {a.UseCase.Name}"))
                    )
                    {
                        faults.Add($"{route} as {persona}: {fault}");
                    }
                }
            }
        });
        faults.ShouldBeEmpty();
        Snapshot.Changed(before, await Snapshot.Take(site.Database, Cancel)).ShouldBeEmpty("looking changed them");
        // The matrix is not green because everything is refused.
        shown.ShouldBeGreaterThan(site.Routes.Count * 4);
    }

    [Fact, Trait("Pace", "slow")]
    public async Task A_form_that_the_table_does_not_allow_is_refused_and_changes_nothing_whoever_sends_it()
    {
        var faults = new ConcurrentBag<string>();
        var sent = 0;
        var before = await Snapshot.Take(site.Database, Cancel);
        await EverybodyAsync(async persona =>
        {
            foreach (var route in site.Routes.Where(r => r.PostHandlers.Count > 0 && r.Uses is { Count: > 0 }))
            {
                var mayEver = route.Uses!.Where(IsCommand).Any(c => Expectation.MayEver(c, persona));
                if (mayEver && !route.HasParameters)
                {
                    // What they may do here is for the tests of this page to try.
                    continue;
                }
                // Those who may do it on some record send it about a record that is not there.
                var address = mayEver ? Examples.AddressOfNothing(route) : site.Examples.Address(route);
                foreach (var handler in route.PostHandlers)
                {
                    var target = handler.Length == 0 ? address : $"{address}?handler={handler}";
                    using var request = Form(target, site.FormTokenOf(persona));
                    var (answer, asked) = await site.Traces.Send(site.BrowserOf(persona), request, Cancel);
                    Interlocked.Increment(ref sent);
                    using (answer)
                    {
                        foreach (var fault in Judge(route, persona, answer, asked, $"POST {target}"))
                        {
                            faults.Add($"{route} as {persona}: {fault}");
                        }
                    }
                }
            }
        });
        faults.ShouldBeEmpty();
        Snapshot
            .Changed(before, await Snapshot.Take(site.Database, Cancel))
            .ShouldBeEmpty("refused forms changed them");
        sent.ShouldBeGreaterThan(site.Cast.Count * 50);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_sender_is_refused_before_any_use_case_is_asked_for()
    {
        var everything = site.Cast.Single(p => p.Name == "every role, with a password alone");
        var other = site.Cast.Single(p => p.Name == "every role, in conflict");
        var before = await Snapshot.Take(site.Database, Cancel);
        var faults = new List<string>();
        foreach (var route in site.Routes.Where(r => r.PostHandlers.Count > 0 && r.Uses is { Count: > 0 }))
        {
            foreach (var token in new[] { null, "altered", site.FormTokenOf(other) })
            {
                using var request = Form(site.Examples.Address(route), token);
                var (answer, asked) = await site.Traces.Send(site.BrowserOf(everything), request, Cancel);
                if (answer.StatusCode != HttpStatusCode.BadRequest || asked.Count > 0)
                {
                    faults.Add($"{route} with token {token?[..7]}: {(int)answer.StatusCode}, asked {asked.Count}");
                }
                answer.Dispose();
            }
        }
        faults.ShouldBeEmpty();
        Snapshot.Changed(before, await Snapshot.Take(site.Database, Cancel)).ShouldBeEmpty();
    }

    /// <summary>Two at a time: as much as the smallest machine does at once.</summary>
    private Task EverybodyAsync(Func<Persona, Task> visit) =>
        Parallel.ForEachAsync(
            site.Cast,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancel },
            async (persona, _) => await visit(persona)
        );

    private IEnumerable<string> Judge(
        SiteRoute route,
        Persona persona,
        HttpResponseMessage answer,
        IReadOnlyList<Asked> asked,
        string request
    )
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            yield return $"{request} answers {(int)answer.StatusCode}";
        }
        foreach (var one in asked)
        {
            var due = site.Expected.Of(one.UseCase, one.Subject, persona);
            if (due != one.Refusal)
            {
                yield return $"{request}: {one.UseCase.Name} on {one.Subject} is {one.Refusal ?? "allowed"}, due is {due ?? "allowed"}";
            }
        }
        foreach (var one in asked.Where(a => a.Ran && route.Uses?.Contains(a.UseCase) != true))
        {
            yield return $"{request} runs {one.UseCase.Name} without declaring it";
        }
        var shows = answer.StatusCode == HttpStatusCode.OK;
        if (asked.Count == 0)
        {
            // A page that asks for nothing may be shown to those who may do everything that it leads to.
            foreach (var use in shows ? route.Uses ?? [] : [])
            {
                if (AccessTable.Stated.Find(use)?.Anyone != true)
                {
                    yield return $"{request} is shown without asking whether {use.Name} is allowed";
                }
            }
            yield break;
        }
        // What is run guards the page; where nothing is, whether its form may be shown does.
        var guard = asked.FirstOrDefault(a => a.Ran) ?? asked[0];
        if (guard.Refusal is not { } refusal)
        {
            yield break;
        }
        var led = answer.Headers.Location?.ToString() ?? "";
        var isForPrograms = request.Contains(ApiSetup.Address, StringComparison.Ordinal);
        var right = refusal switch
        {
            nameof(Refusal.SignInNeeded) => isForPrograms
                ? answer.StatusCode == HttpStatusCode.Unauthorized
                : led.StartsWith("/sign-in", StringComparison.Ordinal),
            nameof(Refusal.SecondFactorNeeded) when isForPrograms => answer.StatusCode == HttpStatusCode.Forbidden,
            nameof(Refusal.SecondFactorNeeded) => led.StartsWith(
                "/account/second-factor/needed",
                StringComparison.Ordinal
            ),
            nameof(Refusal.DeclarationNeeded) => led.StartsWith("/interests/declare", StringComparison.Ordinal),
            _ => answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
        };
        if (!right)
        {
            yield return $"{request}: {guard.UseCase.Name} is refused ({refusal}), and the answer is {(int)answer.StatusCode} {led}";
        }
    }

    private static HttpRequestMessage Form(string address, string? token) =>
        new(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]
            ),
        };

    private static bool IsCommand(Type useCase)
    {
        for (var type = useCase.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Command<>))
            {
                return true;
            }
        }
        return false;
    }
}
