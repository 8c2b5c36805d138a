using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce.Agreements;

public sealed class AgreementTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task An_agreement_is_recorded_published_and_taken_up()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var (lead, university) = await University();
        var (_, other) = await University();
        var agreement = await Recorded(manager, university, other);
        await process.Refused<Refusal.NotFound, AgreementPage>(Actor.Anonymous, new GetAgreement(agreement));

        await process.Do(manager, new PublishAgreement(agreement));

        var page = await process.Do(Actor.Anonymous, new GetAgreement(agreement));
        page.Universities.Length.ShouldBe(2);
        page.Position(page.Agreement.Points[0], other)!.Reservation.ShouldBe("Our senate meets in June.");
        page.Pillars[0].Answered.ShouldBe(4);
        page.Pillars[1].Open.ShouldContain("2.1");
        (await process.Do(lead, new MyWork())).ShouldContain(w => w.Record.Id == agreement);
        await using (var db = process.Open())
        {
            (await db.Set<OutboxMail>().CountAsync(m => m.AboutId == agreement, Cancel)).ShouldBe(2);
        }

        await process.Do(
            lead,
            new ReportAdoption(
                agreement,
                university,
                [
                    .. page.Agreement.Points.Select(p => new GivenAdoption(
                        p.Id,
                        AdoptionState.Adopted,
                        new DateOnly(2026, 9, 1),
                        ""
                    )),
                ]
            )
        );

        (await process.Do(lead, new MyWork())).ShouldNotContain(w => w.Record.Id == agreement);
        var line = (await process.Do(Actor.Anonymous, new GetAgreements())).Lines.Single(l => l.Id == agreement);
        (line.Adopted, line.Possible).ShouldBe((3, 6));
    }

    [Fact]
    public async Task What_is_published_stands()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var (_, university) = await University();
        var (_, other) = await University();
        var agreement = await Recorded(manager, university, other);
        await process.Do(manager, new PublishAgreement(agreement));

        await process.Refused<Refusal.OutOfOrder, Guid>(manager, Point(agreement, PointKind.Other, "More", 9));
        await process.Refused<Refusal.OutOfOrder, Guid>(manager, Outcome(agreement, "LO9", "1.1", 9));
        await process.Refused<Refusal.OutOfOrder, Nothing>(manager, new RecordPositions(agreement, university, [], 9));
        await process.Refused<Refusal.OutOfOrder, Nothing>(manager, new PublishAgreement(agreement));
    }

    [Fact]
    public async Task It_is_not_published_until_every_university_has_a_position_on_every_point()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var (_, university) = await University();
        var (_, other) = await University();
        var agreement = await Recorded(manager, university, other);
        var seen = (await process.Do(manager, new GetAgreement(agreement))).Agreement.Revision;
        await process.Do(manager, Point(agreement, PointKind.Other, "A shared external examiner", seen));

        var refusal = await process.Refused<Refusal.OutOfOrder, Nothing>(manager, new PublishAgreement(agreement));

        refusal.Reason.ShouldContain("every university stood on every point");
    }

    [Fact]
    public async Task Faults_say_what_is_missing()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var (_, university) = await University();
        var id = await process.Do(
            manager,
            new ConveneAgreement("Titles", new DateOnly(2026, 3, 1), "To agree on titles.")
        );
        var award = await process.Refused<Refusal.Invalid, Guid>(
            manager,
            Point(id, PointKind.AwardTitle, "MSc Advanced Practice", 0)
        );
        award.Faults.Single().Field.ShouldBe("Award");
        var share = await process.Refused<Refusal.Invalid, Guid>(
            manager,
            Point(id, PointKind.CurriculumShare, "Common and local", 0) with
            {
                CommonShare = 120,
            }
        );
        share.Faults.Single().Field.ShouldBe("CommonShare");
        var codes = await process.Refused<Refusal.Invalid, Guid>(manager, Outcome(id, "LO1", "1.1, 9.9", 0));
        codes.Faults.Single().Message.ShouldContain("9.9");

        var point = await process.Do(manager, Point(id, PointKind.Other, "Shared examiners", 0));
        var position = await process.Refused<Refusal.Invalid, Nothing>(
            manager,
            new RecordPositions(id, university, [new GivenPosition(point, Stance.NotAgreed, " ")], 1)
        );
        position.Faults.Single().Field.ShouldBe($"Positions[{point}].Reservation");
    }

    [Fact]
    public async Task A_university_reports_for_itself_only()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var (lead, university) = await University();
        var (_, other) = await University();
        var agreement = await Recorded(manager, university, other);
        await process.Do(manager, new PublishAgreement(agreement));

        await process.Refused<Refusal.NotAllowed, Nothing>(lead, new ReportAdoption(agreement, other, []));
    }

    private async Task<Guid> Recorded(Actor manager, Guid university, Guid other)
    {
        var id = await process.Do(
            manager,
            new ConveneAgreement("Titles and outcomes", new DateOnly(2026, 3, 1), "To agree on titles.")
        );
        var title = await process.Do(
            manager,
            Point(id, PointKind.AwardTitle, "MSc Advanced Practice", 0) with
            {
                Award = Award.Masters,
            }
        );
        var share = await process.Do(
            manager,
            Point(id, PointKind.CurriculumShare, "Of the Master's curriculum", 1) with
            {
                CommonShare = 80,
            }
        );
        var outcomes = await process.Do(
            manager,
            Point(id, PointKind.CertificateOutcomes, "The outcomes listed below", 2)
        );
        await process.Do(manager, Outcome(id, "LO1", "1.1 to 1.4", 3));
        ImmutableArray<Guid> points = [title, share, outcomes];
        await process.Do(
            manager,
            new RecordPositions(id, university, [.. points.Select(p => new GivenPosition(p, Stance.Agreed, ""))], 4)
        );
        await process.Do(
            manager,
            new RecordPositions(
                id,
                other,
                [
                    .. points.Select(p => new GivenPosition(
                        p,
                        Stance.AgreedWithReservation,
                        "Our senate meets in June."
                    )),
                ],
                5
            )
        );
        return id;
    }

    private static PutPoint Point(Guid agreement, PointKind kind, string put, int seen) =>
        new(agreement, null, kind, null, put, null, new DateOnly(2026, 9, 1), seen);

    private static WriteCertificateOutcome Outcome(Guid agreement, string code, string codes, int seen) =>
        new(agreement, null, code, "Assess people with complex needs.", codes, [], seen);

    private async Task<(Actor Lead, Guid University)> University()
    {
        var lead = await process.Person("Uma");
        var university = await process.Organisation("University");
        await process.Give(lead, Role.ProviderLead, RecordKinds.Organisation.Ref(university.Id));
        return (lead, university.Id);
    }
}
