using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Engagement;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Tests.Development;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed partial class RegistrationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_registration_counts_once_its_link_has_been_followed()
    {
        var it = await Commissioned.By(process);
        var address = NewAddress();
        await process.Do(Actor.Anonymous, Register(it.Credential, address));
        (await List(it)).ShouldBeEmpty();

        await process.Do(Actor.Anonymous, new ConfirmRegistration(await SecretIn(address)));

        (await List(it)).Single().Address.ShouldBe(address);
        (await process.Do(Actor.Anonymous, new GetProject(it.Project))).Followers.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_works_once_and_for_seven_days()
    {
        var it = await Commissioned.By(process);
        var (one, late) = (NewAddress(), NewAddress());
        await process.Do(Actor.Anonymous, Register(it.Credential, one));
        await process.Do(Actor.Anonymous, Register(it.Credential, late));
        var secret = await SecretIn(one);
        await process.Do(Actor.Anonymous, new ConfirmRegistration(secret));

        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.Anonymous, new ConfirmRegistration(secret));
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            Actor.Anonymous,
            new ConfirmRegistration(await SecretIn(late))
        );
        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.Anonymous, new ConfirmRegistration("nonsense"));
    }

    [Fact]
    public async Task Nobody_is_registered_twice_and_a_change_waits_for_the_owner_of_the_address()
    {
        var it = await Commissioned.By(process);
        var address = NewAddress();
        await process.Do(Actor.Anonymous, Register(it.Credential, address));
        await process.Do(Actor.Anonymous, new ConfirmRegistration(await SecretIn(address)));
        process.Clock.Pass(TimeSpan.FromHours(1));

        await process.Do(Actor.Anonymous, Register(it.Credential, address.ToUpperInvariant(), "Mallory"));
        (await List(it)).Single().Name.ShouldBe("Robin", "a stranger's form changes nothing");

        await process.Do(Actor.Anonymous, new ConfirmRegistration(await SecretIn(address)));
        (await List(it)).Single().Name.ShouldBe("Mallory");
    }

    [Fact]
    public async Task Two_posts_at_the_same_moment_make_one_registration()
    {
        var it = await Commissioned.By(process);
        var address = NewAddress();

        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => process.Do(Actor.Anonymous, Register(it.Credential, address)))
        );

        await using var db = process.Open();
        (await db.Set<Registration>().CountAsync(r => r.Address == address, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_letter_has_a_link_by_which_everything_is_erased()
    {
        var it = await Commissioned.By(process);
        var address = NewAddress();
        await process.Do(Actor.Anonymous, Register(it.Credential, address));
        var first = await SecretIn(address);
        await process.Do(Actor.Anonymous, new ConfirmRegistration(first));

        await process.Do(Actor.Anonymous, new WithdrawRegistration(first));

        (await List(it)).ShouldBeEmpty();
        await using var db = process.Open();
        (await db.Set<Registration>().CountAsync(r => r.Address == address, Cancel)).ShouldBe(0);
        (await db.Set<Follower>().CountAsync(f => f.CredentialId == it.Credential, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task The_record_log_holds_nothing_personal_of_a_registration()
    {
        var it = await Commissioned.By(process);
        var address = NewAddress();
        await process.Do(Actor.Anonymous, Register(it.Credential, address));
        await process.Do(Actor.Anonymous, new ConfirmRegistration(await SecretIn(address)));

        await using var db = process.Open();
        var details = await db.Set<EntryDetail>().Select(d => d.Content).ToListAsync(Cancel);
        details.ShouldAllBe(d =>
            !d.Contains(address, StringComparison.OrdinalIgnoreCase) && !d.Contains("Robin", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_developer_sees_those_interested_in_their_own_credential_only()
    {
        var it = await Commissioned.By(process);
        var other = await Commissioned.By(process);
        var address = NewAddress();
        await process.Do(Actor.Anonymous, Register(it.Credential, address));
        await process.Do(Actor.Anonymous, new ConfirmRegistration(await SecretIn(address)));

        (await process.Do(it.Lead, new GetRegistrations(it.Credential))).Lines.Single().Name.ShouldBe("Robin");
        await process.Refused<Refusal.NotAllowed, RegistrationList>(other.Lead, new GetRegistrations(it.Credential));
        await process.Refused<Refusal.NotAllowed, RegistrationList>(it.Lead, new GetRegistrations());
        await process.Refused<Refusal.SignInNeeded, RegistrationList>(
            Actor.Anonymous,
            new GetRegistrations(it.Credential)
        );
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var it = await Commissioned.By(process);

        var refusal = await process.Refused<Refusal.Invalid, Nothing>(
            Actor.Anonymous,
            new RegisterInterest(new RegistrationAnswers("", "robin", "juggler", "", "", [], false, ""), "")
        );

        refusal
            .Faults.Select(f => f.Field)
            .ShouldBe(
                ["Name", "Address", "Profession", "Sector", "Region", "Credentials", "Consent"],
                ignoreOrder: true
            );
        (await List(it)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<RegistrationLine>> List(Commissioned it) =>
        (await process.Do(it.Manager, new GetRegistrations(it.Credential))).Lines;

    private RegisterInterest Register(Guid credential, string address, string name = "Robin") =>
        new(
            new RegistrationAnswers(
                name,
                address,
                "physiotherapist",
                process.Data.Sectors.Latest[0].Code,
                "london",
                [credential],
                false,
                "Pain"
            ),
            RegistrationWords.Consent
        );

    private static string NewAddress() => $"{Guid.CreateVersion7():n}@people.example";

    /// <summary>The secret in the latest letter to an address, as its reader would follow it.</summary>
    private async Task<string> SecretIn(string address)
    {
        await using var db = process.Open();
        var letters = await db.Set<OutboxMail>()
            .Where(m => m.To.ToUpper() == address.ToUpper() && m.Text.Contains("/confirm/"))
            .OrderBy(m => m.WrittenAt)
            .ToListAsync(Cancel);
        return Link().Match(letters[^1].Text).Groups[1].Value;
    }

    [GeneratedRegex("/get-involved/confirm/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
