using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Touchstone.Badges;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Status;
using Touchstone.Badges.Verification;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Record;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Recognition;

public sealed class RecognitionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // One for the class: the tests share a database and with it the issuer's key.
    private static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();

    private readonly TestProcess process = new(database, services => services.AddSingleton(Protection));

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_practitioner_shows_each_capability_and_gets_a_badge_that_verifies()
    {
        var cast = await NewCast();
        var badge = await Badged(cast);
        await process.Do(cast.Practitioner, new ClaimBadge(badge, Visibility.ByLink, false));

        var page = await process.Do(Actor.Anonymous, new GetBadge(badge));
        var report = await Verify(page.Badge.Signed!);
        report.Verdict.ShouldBe(Verdict.Valid, Say(report));
        var json = JsonNode.Parse(page.Badge.Signed!)!;
        json["credentialSubject"]!["achievement"]!["alignment"]!.AsArray().Count.ShouldBe(2);
        page.Badge.Signed!.ShouldNotContain("@people.example");
    }

    [Fact]
    public async Task One_changed_letter_is_found_out()
    {
        var cast = await NewCast();
        var badge = await Badged(cast);
        await process.Do(cast.Practitioner, new ClaimBadge(badge, Visibility.ByLink, false));
        var page = await process.Do(Actor.Anonymous, new GetBadge(badge));

        var changed = page.Badge.Signed!.Replace("Assesses people", "Assesses peoplf", StringComparison.Ordinal);

        changed.ShouldNotBe(page.Badge.Signed);
        (await Verify(changed)).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task A_revoked_badge_says_so_to_everyone_and_a_lifted_suspension_does_not()
    {
        var cast = await NewCast();
        var badge = await Badged(cast);
        await process.Do(cast.Practitioner, new ClaimBadge(badge, Visibility.ByLink, false));
        var signed = (await process.Do(Actor.Anonymous, new GetBadge(badge))).Badge.Signed!;

        await process.Do(cast.Manager, new ChangeBadge(badge, BadgeChange.Suspend, "A question is open"));
        (await Verify(signed)).Verdict.ShouldBe(Verdict.NotValid);
        await process.Do(cast.Manager, new ChangeBadge(badge, BadgeChange.Lift, "It was answered"));
        (await Verify(signed)).Verdict.ShouldBe(Verdict.Valid);
        await process.Do(
            cast.Manager,
            new RevokeBadge(badge, "The evidence was not genuine.", "Decision panel", process.Today, [cast.Manager.Id])
        );
        (await Verify(signed)).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task A_private_badge_and_no_badge_look_the_same()
    {
        var cast = await NewCast();
        var badge = await Badged(cast);

        await process.Refused<Refusal.NotFound, BadgePage>(Actor.Anonymous, new GetBadge(badge));
        await process.Refused<Refusal.NotFound, BadgePage>(Actor.Anonymous, new GetBadge(Guid.CreateVersion7()));
        await process.Do(cast.Practitioner, new GetBadge(badge));
    }

    [Fact]
    public async Task Completion_is_confirmed_only_when_everything_is_signed_off_and_not_by_the_assessor()
    {
        var cast = await NewCast();
        var enrolment = await Enrolled(cast);
        await process.Give(cast.Assessor, Role.ProviderLead, RecordKinds.Organisation.Ref(cast.Provider));

        var open = await process.Refused<Refusal.OutOfOrder, Guid>(
            cast.Lead,
            new ConfirmCompletion(enrolment, "Done.")
        );
        open.Reason.ShouldContain("2 capabilities are not signed off");
        await SignOff(cast, enrolment);
        await process.Refused<Refusal.OutOfOrder, Guid>(cast.Assessor, new ConfirmCompletion(enrolment, "Done."));
        await process.Do(cast.Lead, new ConfirmCompletion(enrolment, "Done."));
    }

    [Fact]
    public async Task Nobody_assesses_themselves()
    {
        var cast = await NewCast();
        var enrolment = await Enrolled(cast);
        await process.Give(cast.Practitioner, Role.Assessor, RecordKinds.Organisation.Ref(cast.Provider));

        await process.Refused<Refusal.OutOfOrder, Nothing>(
            cast.Practitioner,
            new SignOffCapability(enrolment, cast.Capabilities[0], "portfolio", "capable", "I am good.")
        );
    }

    [Fact]
    public async Task A_badge_is_signed_once_however_often_the_job_runs()
    {
        var cast = await NewCast();
        var badge = await Badged(cast);
        await using var db = process.Open();
        var before = (await db.Set<Badge>().AsNoTracking().SingleAsync(b => b.Id == badge, Cancel)).Signed;

        await process.Refused<Refusal.OutOfOrder, Nothing>(Actor.System, new SignBadge(badge));

        (await db.Set<Badge>().AsNoTracking().SingleAsync(b => b.Id == badge, Cancel)).Signed.ShouldBe(before);
    }

    [Fact]
    public async Task Other_people_see_nothing_of_an_enrolment()
    {
        var cast = await NewCast();
        var other = await NewCast();
        var enrolment = await Enrolled(cast);

        await process.Refused<Refusal.NotAllowed, EnrolmentPage>(other.Practitioner, new GetEnrolment(enrolment));
        await process.Refused<Refusal.NotAllowed, EnrolmentPage>(other.Lead, new GetEnrolment(enrolment));
        (await process.Do(other.Lead, new GetEnrolments())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_registration_number_of_the_wrong_form_is_refused()
    {
        var cast = await NewCast();

        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            cast.Lead,
            new Enrol(cast.Plan, cast.PractitionerEmail, "nurse", "123", null)
        );

        refusal.Faults.Single().Field.ShouldBe("RegistrationNumber");
    }

    private async Task<Guid> Badged(Cast cast)
    {
        var enrolment = await Enrolled(cast);
        await SignOff(cast, enrolment);
        var completion = await process.Do(cast.Lead, new ConfirmCompletion(enrolment, "Everything was shown."));
        await process.Do(
            cast.Manager,
            new DecideRecognition(
                completion,
                "recognised",
                "Confirmed.",
                "Programme manager",
                process.Today,
                [cast.Manager.Id]
            )
        );
        await RunJobs();
        await using var db = process.Open();
        return (await db.Set<Badge>().SingleAsync(b => b.CompletionId == completion, Cancel)).Id;
    }

    private async Task<Guid> Enrolled(Cast cast)
    {
        var enrolment = await process.Do(
            cast.Lead,
            new Enrol(cast.Plan, cast.PractitionerEmail, "nurse", "21a0000e", "Trust")
        );
        foreach (
            var (route, index) in new[]
            {
                ("qualification-or-award", 0),
                ("prior-learning", 0),
                ("demonstrated-capability", 1),
            }
        )
        {
            await process.Do(
                cast.Practitioner,
                new AddEvidence(
                    enrolment,
                    route,
                    $"Piece by {route}",
                    "What it shows.",
                    null,
                    "Kim, consultant",
                    [cast.Capabilities[index]]
                )
            );
        }
        return enrolment;
    }

    private async Task SignOff(Cast cast, Guid enrolment)
    {
        foreach (var capability in cast.Capabilities)
        {
            await process.Do(
                cast.Assessor,
                new SignOffCapability(enrolment, capability, "portfolio", "capable", "Shown in practice.")
            );
        }
    }

    private async Task RunJobs()
    {
        var worker = ActivatorUtilities.CreateInstance<JobWorker>(process.Services, NullLogger<JobWorker>.Instance);
        while (await worker.RunDue(Cancel) > 0) { }
    }

    private async Task<VerificationReport> Verify(string badge) =>
        await new BadgeVerifier(new FromTheProcess(process)).VerifyAsync(
            Encoding.UTF8.GetBytes(badge),
            new VerificationRequest(process.Clock.GetUtcNow())
        );

    private static string Say(VerificationReport report) =>
        string.Join("; ", report.Checks.Select(c => $"{c.Kind}: {c.Outcome} {c.Explanation}"));

    /// <summary>Answers a verifier's requests as the site would.</summary>
    private sealed class FromTheProcess(TestProcess process) : IDocumentSource
    {
        public async ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation)
        {
            var text = address.AbsolutePath switch
            {
                "/.well-known/did.json" => await process.Do(Actor.Anonymous, new GetIssuerDocument()),
                BadgeAddresses.StatusList => await process.Do(
                    Actor.Anonymous,
                    new GetStatusList(StatusPurpose.Revocation)
                ),
                BadgeAddresses.SuspensionList => await process.Do(
                    Actor.Anonymous,
                    new GetStatusList(StatusPurpose.Suspension)
                ),
                _ => null,
            };
            return text is null
                ? Reading<FetchedDocument>.Failed("not found")
                : Reading<FetchedDocument>.Of(new FetchedDocument(Encoding.UTF8.GetBytes(text)));
        }
    }

    private async Task<Cast> NewCast()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var practitioner = await process.Person("Zo\u00eb \u00d8rsted");
        var provider = await ApprovedUniversity.New(process);
        await using var db = process.Open();
        var email = (await db.Set<Account>().SingleAsync(a => a.Id == practitioner.Id, Cancel)).Email!;
        return new Cast(
            manager,
            provider.Lead,
            provider.Assessor,
            practitioner,
            email,
            provider.Organisation,
            provider.Plan,
            [.. provider.Launched.Capabilities]
        );
    }

    private sealed record Cast(
        Actor Manager,
        Actor Lead,
        Actor Assessor,
        Actor Practitioner,
        string PractitionerEmail,
        Guid Provider,
        Guid Plan,
        Guid[] Capabilities
    );
}
