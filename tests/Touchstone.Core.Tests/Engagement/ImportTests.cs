using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class ImportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft[] Questions =
    [
        new(QuestionKind.Single, "Where?", Choices: "Here\nThere", Required: true),
        new(QuestionKind.Multiple, "Which?", Choices: "Red\nGreen", Exclusive: "None"),
        new(QuestionKind.Matrix, "How important?", Choices: "Low\nHigh", Rows: "Cost\nCare"),
        new(QuestionKind.Ranking, "In what order?", Choices: "First\nSecond"),
        new(QuestionKind.Text, "Why?"),
    ];
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Answers_from_elsewhere_are_looked_at_first_and_taken_as_a_whole()
    {
        var it = await Consultation.Open(process, Questions);
        var upload = await Bring(
            it,
            """
            q1,Which?,q3-r1,q3-r2,q4,q5,capacity,organisation,may quote,Their name
            Here,Red; Green,Low,High,Second;First,"Because, in short",self,,yes,Robin
            c2,None,,,,,Organisation,Open Trust,no,Sam
            there,,,,,,,,,
            """
        );
        upload.Report.ShouldSatisfyAllConditions(
            r => r.CanBeTaken.ShouldBeTrue(string.Join("; ", r.Faults)),
            r => r.Lines.ShouldBe(3),
            r => r.PassedOver.ShouldBe(["Their name"])
        );
        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(0);

        (await process.Do(it.Manager, new TakeAnswers(it.Questionnaire, upload.Id))).ShouldBe(3);

        (await it.Work()).Answers[it.Questionnaire].Imported.ShouldBe(3);
        await using var db = process.Open();
        var taken = await db.Set<Response>().Where(r => r.QuestionnaireId == it.Questionnaire).ToListAsync(Cancel);
        taken.ShouldAllBe(r => r.Mark == null && !r.Answers.Contains("Robin"));
        var first = AnswerSheet.Parse(taken.Single(r => r.MayQuote).Answers)!;
        first.Of("q2")!.Chosen.ShouldBe(["c1", "c2"]);
        first
            .Of("q3")!
            .Rows.ShouldBe(new Dictionary<string, string> { ["r1"] = "c1", ["r2"] = "c2" }, ignoreOrder: true);
        first.Of("q4")!.Chosen.ShouldBe(["c2", "c1"]);
        taken.Single(r => r.Capacity == Capacity.Organisation).Organisation.ShouldBe("Open Trust");
        await process.Refused<Refusal.OutOfOrder, int>(it.Manager, new TakeAnswers(it.Questionnaire, upload.Id));
    }

    [Fact]
    public async Task The_same_file_is_not_taken_twice_under_another_name()
    {
        var it = await Consultation.Open(process, Questions);
        const string file = "q1\nHere\n";
        var first = await Bring(it, file);
        var second = await Bring(it, file, "copy.csv");
        await process.Do(it.Manager, new TakeAnswers(it.Questionnaire, first.Id));

        await process.Refused<Refusal.OutOfOrder, int>(it.Manager, new TakeAnswers(it.Questionnaire, second.Id));
    }

    [Fact]
    public async Task Each_fault_is_named_by_line_and_column_and_nothing_is_taken()
    {
        var it = await Consultation.Open(process, Questions);

        var upload = await Bring(
            it,
            """
            q1,q2,q3-r1,q4,capacity,organisation,may quote
            Nowhere,Red;None,Low,First,,,
            Here,Blue,,,somebody,,perhaps
            Here,,,,self,Open Trust,
            """
        );

        upload.Report.CanBeTaken.ShouldBeFalse();
        upload.Report.FaultyLines.ShouldBe(3);
        upload
            .Report.Faults.Select(f => (f.Line, f.Column))
            .ShouldBe([(2, "q1"), (3, "q2"), (3, "capacity"), (3, "may quote"), (4, "organisation")]);
        await process.Refused<Refusal.OutOfOrder, int>(it.Manager, new TakeAnswers(it.Questionnaire, upload.Id));
    }

    [Theory]
    [InlineData("", "There")]
    [InlineData("nothing,of this\n1,2\n", "No heading is a question")]
    [InlineData("q1,Q1\nHere,Here\n", "stands twice")]
    [InlineData("q1\n", "There are no answers")]
    public async Task A_file_that_cannot_be_read_says_why(string file, string why)
    {
        var it = await Consultation.Open(process, Questions);
        if (file.Length == 0)
        {
            await process.Refused<Refusal.Invalid, Guid>(it.Manager, new BringAnswers(it.Questionnaire, null));
            return;
        }

        (await Bring(it, file)).Report.Problem.ShouldNotBeNull().ShouldContain(why);
    }

    [Fact]
    public async Task The_template_comes_back_in()
    {
        var it = await Consultation.Open(process, Questions);
        var form = (await it.Form()).Form;
        var sheet = Sheet.Of(AnswerTemplate.Workbook(form), OfficePackage.Excel)[0];
        var headings = (await sheet.Lines(Cancel).FirstAsync(Cancel)).Cells.Select(c => c.Text).ToList();

        headings.ShouldBe(["q1", "q2", "q3-r1", "q3-r2", "q4", "q5", "capacity", "organisation", "may quote"]);
    }

    [Fact]
    public async Task Ten_thousand_answers_are_read_taken_and_counted_right()
    {
        var it = await Consultation.Open(process, Questions);
        var lines = Enumerable.Range(0, 10_000).Select(i => i % 3 == 0 ? "Here" : "There");
        var upload = await Bring(it, "q1\n" + string.Join('\n', lines));

        await process.Do(it.Manager, new TakeAnswers(it.Questionnaire, upload.Id));

        process.Clock.Pass(TimeSpan.FromDays(8));
        var revision = (await it.Work()).Page.Exercise.Revision;
        await process.Do(it.Manager, new Touchstone.Core.Engagement.Results.CountAnswers(it.Exercise, revision));
        var results = await process.Do(it.Manager, new Touchstone.Core.Engagement.Results.GetResults(it.Questionnaire));
        results.Document.Questions[0].Tables[0].Lines.Select(l => l.Count).ShouldBe([3_334, 6_666, 0]);
    }

    private async Task<AnswerUpload> Bring(Consultation it, string csv, string name = "answers.csv")
    {
        var id = await process.Do(
            it.Manager,
            new BringAnswers(it.Questionnaire, new Upload(name, Encoding.UTF8.GetBytes(csv)))
        );
        await using var db = process.Open();
        return await db.Set<AnswerUpload>().SingleAsync(u => u.Id == id, Cancel);
    }
}
