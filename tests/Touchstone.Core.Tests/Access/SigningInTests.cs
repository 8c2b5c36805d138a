using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.People;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Access;

public sealed partial class SigningInTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const string Password = "tangled harbour lantern";
    private static readonly Browser Here = new("Firefox on Linux", "192.0.2.1", "192.0.2.1");
    private static readonly Browser Elsewhere = new("Chrome on Windows", "198.51.100.7", "198.51.100.7");
    private readonly TestProcess process = new(
        database,
        services =>
            services.Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(o => o.IterationCount = 1_000)
    );

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Somebody_registers_by_a_link_and_signs_in()
    {
        var address = Address();
        await process.Do(Actor.Anonymous, new Register("Ada Marlow", address));
        var link = await LinkTo(address);
        (await process.Do(Actor.Anonymous, new LookAtLink(LinkPurpose.Register, link))).Address.ShouldBe(address);

        await process.Do(Actor.Anonymous, new FinishRegistration(link, Password));

        var signedIn = await process.Do(Actor.Anonymous, new SignIn(address.ToUpperInvariant(), Password, Here));
        var live = await Sessions().Find(signedIn.Session!.Value, TestContext.Current.CancellationToken);
        live!.Name.ShouldBe("Ada Marlow");
        live.SecondFactor.ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_works_once_for_its_purpose_until_it_expires()
    {
        var address = Address();
        await process.Do(Actor.Anonymous, new Register("Bo Marlow", address));
        var link = await LinkTo(address);

        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.Anonymous, new ResetPassword(link, Password));
        await process.Refused<Refusal.OutOfOrder, Guid>(
            Actor.Anonymous,
            new FinishRegistration(link[..^1] + (link[^1] == 'A' ? 'E' : 'A'), Password)
        );
        await process.Do(Actor.Anonymous, new FinishRegistration(link, Password));
        await process.Refused<Refusal.OutOfOrder, Guid>(Actor.Anonymous, new FinishRegistration(link, Password));

        var late = Address();
        await process.Do(Actor.Anonymous, new Register("Late", late));
        var expired = await LinkTo(late);
        process.Clock.Pass(TimeSpan.FromHours(25));
        await process.Refused<Refusal.OutOfOrder, Guid>(Actor.Anonymous, new FinishRegistration(expired, Password));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answers()
    {
        var (_, known) = await Account("Cleo");
        var unknown = Address();

        var wrong = await process.Refused<Refusal.Invalid, SignedIn>(
            Actor.Anonymous,
            new SignIn(known, "not the password", Here)
        );
        var nobody = await process.Refused<Refusal.Invalid, SignedIn>(
            Actor.Anonymous,
            new SignIn(unknown, "not the password", Here)
        );
        nobody.ToString().ShouldBe(wrong.ToString());
        (await process.Ask(Actor.Anonymous, new Register("X", known))).IsDone.ShouldBeTrue();
        (await process.Ask(Actor.Anonymous, new Register("X", unknown))).IsDone.ShouldBeTrue();
        (await process.Ask(Actor.Anonymous, new AskPasswordReset(known))).IsDone.ShouldBeTrue();
        (await process.Ask(Actor.Anonymous, new AskPasswordReset(Address()))).IsDone.ShouldBeTrue();
        (await LastLetter(known)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Strangers_lock_out_themselves_not_the_owner()
    {
        var (_, address) = await Account("Dana");
        for (var i = 0; i < 5; i++)
        {
            await process.Refused<Refusal.Invalid, SignedIn>(Actor.Anonymous, new SignIn(address, "guess", Elsewhere));
        }

        var locked = await process.Refused<Refusal.Invalid, SignedIn>(
            Actor.Anonymous,
            new SignIn(address, Password, Elsewhere)
        );
        locked.Faults[0].Message.ShouldContain("too many attempts");
        (await process.Ask(Actor.Anonymous, new SignIn(address, Password, Here))).IsDone.ShouldBeTrue();
        process.Clock.Pass(TimeSpan.FromMinutes(16));
        (await process.Ask(Actor.Anonymous, new SignIn(address, Password, Elsewhere))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_are_all_counted()
    {
        var (_, address) = await Account("Eli");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => process.Ask(Actor.Anonymous, new SignIn(address, "guess", Elsewhere)))
        );

        answers.Count(a => a.Refusal!.ToString()!.Contains("too many", StringComparison.Ordinal)).ShouldBe(15);
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_and_each_code_works_once()
    {
        var (me, address) = await Account("Femi");
        var codes = await AddSecondFactor(me);
        codes.Words.Length.ShouldBe(RecoveryCode.Count);

        var first = await process.Do(Actor.Anonymous, new SignIn(address, Password, Here));
        first.Session.ShouldBeNull();
        process.Clock.Pass(TimeSpan.FromSeconds(60));
        var code = await CodeOf(me.Id);
        await process.Refused<Refusal.Invalid, SignedIn>(
            Actor.Anonymous,
            new SignInWithCode(first.SecondStep!, "000000", Here)
        );
        var done = await process.Do(Actor.Anonymous, new SignInWithCode(first.SecondStep!, code, Here));
        (
            await Sessions().Find(done.Session!.Value, TestContext.Current.CancellationToken)
        )!.SecondFactor.ShouldBeTrue();

        var second = await process.Do(Actor.Anonymous, new SignIn(address, Password, Here));
        await process.Refused<Refusal.Invalid, SignedIn>(
            Actor.Anonymous,
            new SignInWithCode(second.SecondStep!, code, Here)
        );
        // The secret of the first step was used up with it.
        await process.Refused<Refusal.OutOfOrder, SignedIn>(
            Actor.Anonymous,
            new SignInWithCode(first.SecondStep!, code, Here)
        );
    }

    [Fact]
    public async Task One_code_sent_twice_at_the_same_moment_opens_one_session()
    {
        var (me, address) = await Account("Gus");
        await AddSecondFactor(me);
        process.Clock.Pass(TimeSpan.FromSeconds(60));
        var code = await CodeOf(me.Id);
        var one = await process.Do(Actor.Anonymous, new SignIn(address, Password, Here));
        var two = await process.Do(Actor.Anonymous, new SignIn(address, Password, Elsewhere));

        var answers = await Task.WhenAll(
            process.Ask(Actor.Anonymous, new SignInWithCode(one.SecondStep!, code, Here)),
            process.Ask(Actor.Anonymous, new SignInWithCode(two.SecondStep!, code, Elsewhere))
        );

        answers.Count(a => a.IsDone).ShouldBe(1);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_is_stored_as_a_hash()
    {
        var (me, address) = await Account("Hana");
        var codes = await AddSecondFactor(me);
        var words = codes.Words[3];
        await using (var db = process.Open())
        {
            var stored = await db.Set<RecoveryCode>()
                .Where(c => c.AccountId == me.Id)
                .ToListAsync(TestContext.Current.CancellationToken);
            stored.ShouldAllBe(c => c.Hash.Length == 32);
        }

        var first = await process.Do(Actor.Anonymous, new SignIn(address, Password, Here));
        await process.Do(Actor.Anonymous, new SignInWithCode(first.SecondStep!, words.ToLowerInvariant(), Here));
        var second = await process.Do(Actor.Anonymous, new SignIn(address, Password, Here));
        await process.Refused<Refusal.Invalid, SignedIn>(
            Actor.Anonymous,
            new SignInWithCode(second.SecondStep!, words, Here)
        );
    }

    [Fact]
    public async Task Sessions_are_listed_ended_one_by_one_and_all_at_once()
    {
        var (me, address) = await Account("Ines");
        var here = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Here))).Session!.Value;
        var there = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Elsewhere))).Session!.Value;
        var actor = Actor.Person(me.Id, here, false);
        (await process.Do(actor, new MySessions())).Single(s => s.Here).Id.ShouldBe(here);

        await process.Do(actor, new EndSession(there));
        (await Sessions().Find(there, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await Sessions().Find(here, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var (other, _) = await Account("Jo");
        await process.Refused<Refusal.NotFound, Nothing>(other, new EndSession(here));
        await process.Do(actor, new EndEverySession());
        (await Sessions().Find(here, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_session_ends_without_use_and_after_a_day_whatever_its_use()
    {
        var (_, address) = await Account("Kit");
        var session = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Here))).Session!.Value;
        for (var i = 0; i < 25; i++)
        {
            process.Clock.Pass(TimeSpan.FromMinutes(55));
            (await Sessions().Find(session, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }
        process.Clock.Pass(TimeSpan.FromMinutes(70));
        (await Sessions().Find(session, TestContext.Current.CancellationToken)).ShouldBeNull();

        var other = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Here))).Session!.Value;
        process.Clock.Pass(TimeSpan.FromMinutes(61));
        (await Sessions().Find(other, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_closes_every_open_link()
    {
        var (me, address) = await Account("Lou");
        var here = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Here))).Session!.Value;
        var there = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Elsewhere))).Session!.Value;
        await process.Do(Actor.Anonymous, new AskPasswordReset(address));
        var link = await LinkTo(address);
        var actor = Actor.Person(me.Id, here, false);
        await process.Refused<Refusal.Invalid, Nothing>(actor, new ChangePassword("wrong", "kettle orbit mosaic"));

        await process.Do(actor, new ChangePassword(Password, "kettle orbit mosaic"));

        (await Sessions().Find(there, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await Sessions().Find(here, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            Actor.Anonymous,
            new ResetPassword(link, "another long one")
        );
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_and_cannot_come_back()
    {
        var (me, address) = await Account("Max");
        var administrator = await process.Person("Root", Role.Administrator);
        var session = (await process.Do(Actor.Anonymous, new SignIn(address, Password, Here))).Session!.Value;

        await process.Do(administrator, new CloseAccount(me.Id, "Left the service"));

        (await Sessions().Find(session, TestContext.Current.CancellationToken)).ShouldBeNull();
        await process.Refused<Refusal.Invalid, SignedIn>(Actor.Anonymous, new SignIn(address, Password, Here));
        await process.Do(Actor.Anonymous, new AskPasswordReset(address));
        (await LastLetter(address)).ShouldContain("no account with this e-mail address");
    }

    [Fact]
    public async Task An_address_changes_when_the_new_one_is_proved_and_the_old_one_is_told()
    {
        var (me, address) = await Account("Nia");
        var wanted = Address();
        await process.Do(me, new AskAddressChange(wanted, Password));
        var link = await LinkTo(wanted);
        (await process.Ask(Actor.Anonymous, new SignIn(wanted, Password, Here))).IsDone.ShouldBeFalse();

        await process.Do(Actor.Anonymous, new ChangeAddress(link));

        (await process.Ask(Actor.Anonymous, new SignIn(wanted, Password, Here))).IsDone.ShouldBeTrue();
        (await LastLetter(address)).ShouldContain("now has another e-mail address");
    }

    private LiveSessions Sessions() => process.Services.GetRequiredService<LiveSessions>();

    private static string Address() => $"{Guid.CreateVersion7():n}@people.example";

    private async Task<(Actor Me, string Address)> Account(string name)
    {
        var address = Address();
        await process.Do(Actor.Anonymous, new Register(name, address));
        var id = await process.Do(Actor.Anonymous, new FinishRegistration(await LinkTo(address), Password));
        return (Actor.Person(id), address);
    }

    private async Task<RecoveryCodes> AddSecondFactor(Actor me)
    {
        await process.Do(me, new OfferSecondFactor(Password));
        return await process.Do(me, new ConfirmSecondFactor(await CodeOf(me.Id)));
    }

    private async Task<string> CodeOf(Guid account)
    {
        await using var db = process.Open();
        var factor = await db.Set<SecondFactor>().SingleAsync(f => f.AccountId == account);
        return TimeCode.Of(factor.Key, TimeCode.StepAt(process.Clock.GetUtcNow()));
    }

    private async Task<string> LastLetter(string address)
    {
        await using var db = process.Open();
        return await db.Set<OutboxMail>()
            .Where(m => m.To == address)
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync();
    }

    private async Task<string> LinkTo(string address) => Link().Match(await LastLetter(address)).Groups["secret"].Value;

    [GeneratedRegex(@"link=(?<secret>[\w-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
