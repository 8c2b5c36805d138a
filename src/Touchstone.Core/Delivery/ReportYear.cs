using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Delivery;

/// <summary>Saves the figures and accounts of an annual return, and submits it when asked to.</summary>
public sealed record ReportYear(Guid ReturnId, ReturnFigures Figures, bool Submit, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.AnnualReturn.Ref(ReturnId);
}

internal sealed class ReportYearHandler : ICommandHandler<ReportYear, int>
{
    public async Task<Outcome<int>> Handle(ReportYear command, Work work, CancellationToken cancel)
    {
        var annual = await work.Db.Set<AnnualReturn>().SingleOrDefaultAsync(r => r.Id == command.ReturnId, cancel);
        if (annual is null)
        {
            return new Refusal.NotFound();
        }
        if (annual.State != ReturnState.Draft)
        {
            return new Refusal.OutOfOrder("This return has been submitted.");
        }
        var faults = Faults(command, work);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (annual.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Starts", $"{command.Figures.Starts}", $"{annual.Figures.Starts}"),
                new StaleField("Concerns", command.Figures.Concerns, annual.Figures.Concerns),
            ]);
        }
        annual.Report(command.Figures);
        if (command.Submit)
        {
            annual.Submit(work.Now);
            await work.Settle(annual.Ref, cancel);
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                "Review an annual return",
                annual.Ref,
                work.Today.AddDays(42),
                cancel
            );
        }
        work.Log(command.Submit ? "return-submitted" : "return-saved", annual.Ref, command.Figures);
        return annual.Revision;
    }

    private static Faults Faults(ReportYear command, Work work)
    {
        var figures = command.Figures;
        var faults = new Faults()
            .Optional(figures.Results, nameof(figures.Results), "the results", ProgrammeRules.LongText)
            .Optional(figures.Staffing, nameof(figures.Staffing), "staffing", ProgrammeRules.LongText)
            .Optional(figures.Changes, nameof(figures.Changes), "the changes", ProgrammeRules.LongText)
            .Optional(figures.Supervision, nameof(figures.Supervision), "supervision", ProgrammeRules.LongText)
            .Optional(figures.Feedback, nameof(figures.Feedback), "the feedback", ProgrammeRules.LongText)
            .Optional(
                figures.PatientInvolvement,
                nameof(figures.PatientInvolvement),
                "patient involvement",
                ProgrammeRules.LongText
            )
            .Optional(figures.GoodPractice, nameof(figures.GoodPractice), "good practice", ProgrammeRules.LongText)
            .Optional(figures.ActionProgress, nameof(figures.ActionProgress), "progress", ProgrammeRules.LongText)
            .Each(
                figures.ByProfession.Select(p => p.Profession),
                work.Reference.Professions.Latest.Codes,
                nameof(figures.ByProfession),
                "professions"
            )
            .When(
                figures.ByProfession.Any(p =>
                    p.Starts < 0 || p.Completions < 0 || p.Withdrawals < 0 || p.Deferrals < 0
                ),
                nameof(figures.ByProfession),
                "Enter whole numbers, 0 or more"
            );
        return command.Submit
            ? faults
                .When(
                    figures.ByProfession.Count == 0,
                    nameof(figures.ByProfession),
                    "Enter the figures of at least one profession"
                )
                .Text(figures.Results, nameof(figures.Results), "the results of assessments", ProgrammeRules.LongText)
                .Text(
                    figures.Concerns,
                    nameof(figures.Concerns),
                    "concerns, or that there are none",
                    ProgrammeRules.LongText
                )
            : faults;
    }
}
