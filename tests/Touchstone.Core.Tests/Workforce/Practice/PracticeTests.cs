using System.Collections.Immutable;
using System.Text;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce.Practice;

public sealed class PracticeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const string Common = "Requests and interprets diagnostic tests";
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Documents_are_brought_confirmed_grouped_and_rated()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(manager, new OpenExercise("Core and specialist", "What practice asks for."));
        var leads = new List<Actor>();
        string[] own = ["Fits casts after fractures", "Runs a clinic for epilepsy", "Scans the heart by ultrasound"];
        foreach (var particular in own)
        {
            var (lead, employer) = await Employer();
            leads.Add(lead);
            var source = await process.Do(
                lead,
                Pasted(employer, exercise, $"- {Common}\n- {particular}\n- Pay is monthly: salary band 8a")
            );
            (await process.Do(lead, new MyWork())).ShouldContain(w => w.Record.Id == source);
            await Confirm(lead, source);
            (await process.Do(lead, new MyWork())).ShouldNotContain(w => w.Record.Id == source);
        }

        (await process.Do(manager, new GroupStatements(exercise))).ShouldBe(4);

        var page = await process.Do(manager, new GetExercise(exercise));
        page.Groups[0].Group.Name.ShouldBe(Common);
        (page.Groups[0].Organisations, page.Groups[0].Group.Sort).ShouldBe((3, GroupSort.Core));
        page.Groups.Skip(1).ShouldAllBe(g => g.Group.Sort == GroupSort.Specialist && g.Organisations == 1);

        await process.Do(manager, new OpenRatingRound(exercise, "How important is it?", process.Today.AddDays(14)));
        for (var i = 0; i < 5; i++)
        {
            var rater = i < 3 ? leads[i] : (await Employer()).Lead;
            await process.Do(rater, new RatePriorities(exercise, [new GivenScore(page.Groups[0].Group.Id, 9)]));
            await process.Do(rater, new RatePriorities(exercise, [new GivenScore(page.Groups[0].Group.Id, 8)]));
        }
        (await process.Do(manager, new GetExercise(exercise))).Groups[0].Latest.ShouldBeNull();
        await process.Do(manager, new CloseRatingRound(exercise));

        var rated = (await process.Do(leads[0], new GetExercise(exercise))).Groups[0];
        (rated.Latest!.Median, rated.Latest.Raters, rated.Mine).ShouldBe((8, 5, 8));
        await process.Refused<Refusal.OutOfOrder, int>(manager, new GroupStatements(exercise));
        await process.Refused<Refusal.OutOfOrder, int>(
            leads[0],
            new RatePriorities(exercise, [new GivenScore(page.Groups[0].Group.Id, 1)])
        );
    }

    [Fact]
    public async Task What_the_words_got_wrong_people_mend_and_it_stays_mended()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(manager, new OpenExercise("Wounds", "What practice asks for."));
        var (lead, employer) = await Employer();
        var source = await process.Do(
            lead,
            Pasted(
                employer,
                exercise,
                "- Assesses wounds of the lower leg\n- Assesses wounds of the lower leg in children\n- Leads a team of nurses"
            )
        );
        await Confirm(lead, source);
        await process.Do(manager, new GroupStatements(exercise));
        var page = await process.Do(manager, new GetExercise(exercise));
        var wounds = page.Groups.Single(g => g.Members.Length == 2);
        var children = wounds.Members.Single(m => m.Text.Contains("children"));

        await process.Do(
            manager,
            new ReviseGroup(
                exercise,
                wounds.Group.Id,
                "Assesses leg wounds",
                GroupSort.Specialist,
                [children.Id],
                null,
                page.Exercise.Revision
            )
        );
        await process.Do(manager, new GroupStatements(exercise));

        var after = await process.Do(manager, new GetExercise(exercise));
        var kept = after.Groups.Single(g => g.Group.Id == wounds.Group.Id);
        (kept.Group.Name, kept.Group.Confirmed, kept.Members.Length).ShouldBe(("Assesses leg wounds", true, 1));
        await process.Refused<Refusal.Stale, Nothing>(
            manager,
            new ReviseGroup(exercise, wounds.Group.Id, "Other", GroupSort.Core, [], null, page.Exercise.Revision)
        );
    }

    [Fact]
    public async Task A_statement_is_mapped_by_codes_and_what_its_words_suggest_is_shown_with_the_words()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(manager, new OpenExercise("Mapping", "What practice asks for."));
        var (lead, employer) = await Employer();
        var source = await process.Do(
            lead,
            Pasted(employer, exercise, "- Begins, reviews and adjusts treatment, including medicines")
        );
        var page = await process.Do(lead, new GetSource(source));
        var line = page.Statements.Single();
        line.Suggestions.Pillars.ShouldContain(s => s.Key == "1.7" && !s.Likeness.Shared.IsEmpty);

        var refusal = await process.Refused<Refusal.Invalid, int>(
            lead,
            new ConfirmStatements(source, [Keep(line) with { PillarCodes = "7.7" }], 0)
        );
        refusal.Faults.Single().Field.ShouldBe($"Decisions[{line.Statement.Id}].PillarCodes");
        await process.Do(lead, new ConfirmStatements(source, [Keep(line) with { PillarCodes = "1.7, 1.4" }], 0));

        var kept = (await process.Do(lead, new GetSource(source))).Statements.Single().Statement;
        kept.PillarCodes.ShouldBe(["1.4", "1.7"]);
    }

    [Fact]
    public async Task A_document_is_seen_by_its_organisation_and_programme_staff_only()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(manager, new OpenExercise("Access", "What practice asks for."));
        var (lead, employer) = await Employer();
        var (other, _) = await Employer();
        var file = new Upload("job.txt", Encoding.UTF8.GetBytes("- Assesses wounds of the lower leg"));
        var source = await process.Do(
            lead,
            new AddSource(employer, exercise, "Job description", SourceKind.JobDescription, file, "")
        );
        var stored = (await process.Do(lead, new GetSource(source))).Source.FileId!.Value;

        await process.Do(manager, new GetSource(source));
        await process.Do(lead, new GetFile(stored));
        await process.Refused<Refusal.NotAllowed, SourcePage>(other, new GetSource(source));
        await process.Refused<Refusal.NotAllowed, FileDownload>(other, new GetFile(stored));
        (await process.Do(other, new GetExercise(exercise))).Sources.ShouldBeEmpty();
        var member = await process.Person("Nobody in particular");
        await process.Refused<Refusal.NotAllowed, ExercisePage>(member, new GetExercise(exercise));
        await process.Refused<Refusal.NotAllowed, int>(member, new RatePriorities(exercise, []));
    }

    [Fact]
    public async Task Neither_file_nor_text_and_both_are_refused()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var exercise = await process.Do(manager, new OpenExercise("Faults", "What practice asks for."));
        var (lead, employer) = await Employer();

        var nothing = await process.Refused<Refusal.Invalid, Guid>(lead, Pasted(employer, exercise, ""));
        nothing.Faults.Single().Field.ShouldBe("File");
        var both = await process.Refused<Refusal.Invalid, Guid>(
            lead,
            Pasted(employer, exercise, "Assesses wounds of the leg") with
            {
                File = new Upload("a.txt", [65]),
            }
        );
        both.Faults.Single().Message.ShouldContain("not both");
    }

    private async Task Confirm(Actor lead, Guid source)
    {
        var page = await process.Do(lead, new GetSource(source));
        ImmutableArray<StatementDecision> decisions =
        [
            .. page.Statements.Select(s => Keep(s) with { Keep = s.Statement.Doubt.Length == 0 }),
        ];
        await process.Do(lead, new ConfirmStatements(source, decisions, page.Source.Revision));
    }

    private static StatementDecision Keep(SuggestedStatement line) =>
        new(line.Statement.Id, true, line.Statement.Text, "", []);

    private static AddSource Pasted(Guid employer, Guid exercise, string text) =>
        new(employer, exercise, "Job description", SourceKind.JobDescription, null, text);

    private async Task<(Actor Lead, Guid Employer)> Employer()
    {
        var lead = await process.Person("Ede");
        var employer = await process.Organisation("Trust", "employer");
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        return (lead, employer.Id);
    }
}
