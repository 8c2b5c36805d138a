using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Writes one line of the draft of a plan by hand: a new one, or another text of one that is there.</summary>
/// <param name="Cells">What was entered, by the names of the columns.</param>
/// <param name="Seen">The revision of the return that the person saw.</param>
public sealed record SavePlanLine(Guid ReturnId, int? Line, ImmutableDictionary<string, string> Cells, int Seen)
    : Command<int>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class SavePlanLineHandler : ICommandHandler<SavePlanLine, int>
{
    public async Task<Outcome<int>> Handle(SavePlanLine command, Work work, CancellationToken cancel)
    {
        var underWay = await ReturnUnderWay.Of(work, command.ReturnId, cancel);
        if (underWay?.Return.Source != ReturnSource.Plan)
        {
            return new Refusal.NotFound();
        }
        if (underWay.WhyNot(work) is { } refusal)
        {
            return refusal;
        }
        var columns = PlanColumns.Of(underWay.Round, work.Reference);
        var cells = Read(command, columns, out var faults);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var stands = command.Line is { } number
            ? await work
                .Db.Set<PlanLine>()
                .SingleOrDefaultAsync(l => l.VersionId == underWay.Return.DraftId && l.Line == number, cancel)
            : null;
        if (command.Line is not null && stands is null)
        {
            return new Refusal.NotFound();
        }
        if (underWay.Return.Revision != command.Seen)
        {
            return Stale(columns, cells, stands);
        }
        var draft = underWay.DraftOf(work);
        var line = command.Line ?? await Next(work, draft.Id, cancel);
        if (stands is not null)
        {
            work.Db.Remove(stands);
            await work.Db.SaveChangesAsync(cancel);
        }
        work.Db.Add(new PlanLine(draft.Id, line, PlanLines.Json(columns, cells)));
        draft.EditLines(draft.Lines + (stands is null ? 1 : 0));
        underWay.Return.Touch();
        work.Log(
            "plan-line-saved",
            underWay.Return.Ref,
            new
            {
                draft.Number,
                line,
                command.Cells,
            }
        );
        return line;
    }

    private static string?[] Read(SavePlanLine command, PlanColumns columns, out Faults faults)
    {
        faults = new Faults();
        var cells = new string?[columns.All.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var column = columns.All[i];
            var entered = SheetCell.Of(command.Cells.GetValueOrDefault(column.Code, ""));
            cells[i] = new CellReading(column, columns).Read(entered, out var fault);
            faults.When(fault is not null, FieldOf(column.Code), fault ?? "");
        }
        if (!faults.Any)
        {
            foreach (var (column, message) in new LineRules(columns).Check(cells))
            {
                faults.When(true, FieldOf(column), message);
            }
        }
        return cells;
    }

    private static string FieldOf(string column) => $"{nameof(SavePlanLine.Cells)}[{column}]";

    private static async Task<int> Next(Work work, Guid draft, CancellationToken cancel) =>
        (await work.Db.Set<PlanLine>().Where(l => l.VersionId == draft).MaxAsync(l => (int?)l.Line, cancel) ?? 0) + 1;

    private static Refusal.Stale Stale(PlanColumns columns, string?[] cells, PlanLine? stands)
    {
        var standing = stands is null ? null : PlanLines.Cells(columns, stands.Cells);
        return new Refusal.Stale([
            .. columns
                .All.Select(
                    (column, i) =>
                        new StaleField(
                            column.Name,
                            cells[i] ?? "",
                            standing is null
                                ? "The plan was changed by somebody else since you opened this page"
                                : standing[i] ?? ""
                        )
                )
                .Where(field => standing is null || field.Yours != field.Standing)
                .DefaultIfEmpty(
                    new StaleField("The plan", "Your line", "Another line was changed since you opened this page")
                ),
        ]);
    }
}
