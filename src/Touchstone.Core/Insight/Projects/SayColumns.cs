using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Says what each column of a spreadsheet holds, and how the texts were collected. The dry run is then made anew.</summary>
/// <param name="Uses">One for each column, in the order of the file.</param>
/// <param name="Invited">How many people were asked, where that is known.</param>
public sealed record SayColumns(
    Guid AnalysisId,
    Guid UploadId,
    string Name,
    ImmutableArray<ColumnUse> Uses,
    DateOnly? CollectedFrom,
    DateOnly? CollectedTo,
    int? Invited,
    int Seen
) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class SayColumnsHandler : ICommandHandler<SayColumns, int>
{
    public async Task<Outcome<int>> Handle(SayColumns command, Work work, CancellationToken cancel)
    {
        var upload = await work
            .Db.Set<TextUpload>()
            .SingleOrDefaultAsync(u => u.Id == command.UploadId && u.AnalysisId == command.AnalysisId, cancel);
        if (upload is null)
        {
            return new Refusal.NotFound();
        }
        if (upload.TakenAs is not null)
        {
            return new Refusal.OutOfOrder("This spreadsheet has been taken already.");
        }
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "what the texts are", 200)
            .When(
                command.Uses.Length != upload.Columns.All.Length || command.Uses.Any(u => !Enum.IsDefined(u)),
                nameof(command.Uses),
                "Choose what each column holds"
            )
            .When(
                command.CollectedTo < command.CollectedFrom,
                nameof(command.CollectedTo),
                "Enter a last day that is not before the first"
            )
            .When(command.Invited < 0, nameof(command.Invited), "Enter how many people were asked, as a number");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (upload.Revision != command.Seen)
        {
            return new Refusal.Stale([
                .. upload.Columns.All.Zip(
                    command.Uses,
                    (c, yours) => new StaleField(c.Heading, yours.ToString(), c.Use.ToString())
                ),
            ]);
        }
        upload.Say(
            command.Name.Trim(),
            new UploadColumns([.. upload.Columns.All.Zip(command.Uses, (c, use) => c with { Use = use })]),
            command.CollectedFrom,
            command.CollectedTo,
            command.Invited
        );
        work.Log("texts-columns-said", RecordKinds.Analysis.Ref(command.AnalysisId), new { upload = upload.Id });
        return upload.Revision;
    }
}
