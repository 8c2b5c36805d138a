using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Tables;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>The dry run of a file: what would become of the draft, row by row where it is a table, and what was found on the way.</summary>
public sealed record GetImport(Guid SpecificationId, Guid ImportId) : Query<ImportPage>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

/// <param name="Seen">The revision of the draft that the dry run was made against.</param>
/// <param name="CanTake">False when the file cannot be read or a row of it is refused.</param>
/// <param name="Standing">How many nodes the draft has now.</param>
public sealed record ImportPage(
    Guid Id,
    string FileName,
    DateTimeOffset BroughtAt,
    bool IsOpen,
    bool CanTake,
    ImportReport Report,
    ImmutableArray<RowOutcome> Rows,
    ImmutableArray<FrameworkNode> Missing,
    SpecificationContent? Content,
    int Standing,
    int Seen
);

internal sealed class GetImportHandler : IQueryHandler<GetImport, ImportPage>
{
    public async Task<Outcome<ImportPage>> Handle(GetImport query, Reading reading, CancellationToken cancel)
    {
        var draft = await reading
            .Db.Set<Specification>()
            .SingleOrDefaultAsync(s => s.Id == query.SpecificationId, cancel);
        var brought = await reading
            .Db.Set<SpecificationImport>()
            .SingleOrDefaultAsync(i => i.Id == query.ImportId && i.SpecificationId == query.SpecificationId, cancel);
        if (draft is null || brought is null)
        {
            return new Refusal.NotFound();
        }
        var standing = SpecificationContent.Of(draft);
        var read = DraftFile.Read(brought.FileName, brought.Content, standing.Package);
        return new ImportPage(
            brought.Id,
            brought.FileName,
            brought.BroughtAt,
            brought.IsOpen,
            brought.IsOpen && read.Package is { Version.Nodes.IsEmpty: false },
            read.Report,
            [.. read.Rows],
            [.. read.Missing],
            read.Package is null ? null : SpecificationContent.Of(read.Package, standing.Body),
            standing.Package.Version.Nodes.Length,
            draft.Revision
        );
    }
}
