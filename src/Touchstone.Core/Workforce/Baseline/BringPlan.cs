using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Brings a spreadsheet in for a dry run: it is kept and looked at line by line, and the return stays as it is.</summary>
/// <returns>The upload, whose report says whether it can be taken.</returns>
public sealed record BringPlan(Guid ReturnId, Upload? File) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class BringPlanHandler : ICommandHandler<BringPlan, Guid>
{
    public async Task<Outcome<Guid>> Handle(BringPlan command, Work work, CancellationToken cancel)
    {
        if (await ReturnUnderWay.Of(work, command.ReturnId, cancel) is not { } underWay)
        {
            return new Refusal.NotFound();
        }
        if (underWay.Return.Source != ReturnSource.Plan)
        {
            return new Refusal.OutOfOrder("This return is a survey: it is answered on its page, not in a spreadsheet.");
        }
        if (underWay.WhyNot(work) is { } refusal)
        {
            return refusal;
        }
        if (command.File is null)
        {
            return Refusal.For(nameof(command.File), "Choose the spreadsheet with your plan");
        }
        var stored = await work.StoreFile<GetPlanUpload>(
            command.File,
            underWay.Return.Ref,
            nameof(command.File),
            cancel
        );
        if (!stored.IsDone)
        {
            return stored.Refusal;
        }
        if (!IsTable(stored.Value.MediaType))
        {
            return Refusal.For(nameof(command.File), "Choose an Excel workbook (.xlsx) or a CSV file");
        }
        var columns = PlanColumns.Of(underWay.Round, work.Reference);
        var read = await PlanFile.Read(columns, command.File.Content, stored.Value.MediaType, cancel);
        var upload = new PlanUpload(command.ReturnId, stored.Value.Id, read.Report, work.Actor.Id, work.Now);
        work.Db.Add(upload);
        work.Log(
            "plan-brought",
            underWay.Return.Ref,
            new
            {
                upload = upload.Id,
                file = stored.Value.Name,
                read.Report.Lines,
                read.Report.FaultyLines,
                read.Report.Problem,
            }
        );
        return upload.Id;
    }

    private static bool IsTable(string mediaType) => mediaType is OfficePackage.Excel or "text/csv";
}
