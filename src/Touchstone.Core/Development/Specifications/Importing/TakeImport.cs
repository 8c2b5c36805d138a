using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// Takes a file over as the tree of the draft. Sections, target group and size stay; outcomes, assessment and mapping stay
/// for every node that the file keeps.
/// </summary>
/// <param name="Seen">The revision of the draft that the dry run was made against.</param>
public sealed record TakeImport(Guid SpecificationId, Guid ImportId, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class TakeImportHandler : ICommandHandler<TakeImport, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(TakeImport command, Work work, CancellationToken cancel)
    {
        var brought = await work
            .Db.Set<SpecificationImport>()
            .SingleOrDefaultAsync(
                i => i.Id == command.ImportId && i.SpecificationId == command.SpecificationId,
                cancel
            );
        if (brought is null || await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        if (!brought.IsOpen)
        {
            return new Refusal.OutOfOrder("This file has been dealt with already.");
        }
        if (editing.Draft.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "The draft",
                    "The dry run was made against an earlier state",
                    $"It was changed since, and has {editing.Tree.Nodes.Length} entries now. Look at the dry run again"
                ),
            ]);
        }
        var read = DraftFile.Read(brought.FileName, brought.Content, editing.Package);
        if (read.Package is not { Version.Nodes.IsEmpty: false } package)
        {
            return new Refusal.OutOfOrder(
                "This file cannot be taken over. Mend what the report names and bring it in again."
            );
        }
        brought.Take(work.Now);
        editing.Save(
            Joined(package, editing, work),
            Kept(editing.Body, package.Version),
            "import-taken",
            new
            {
                import = brought.Id,
                brought.FileName,
                read.Report.Format,
                nodes = package.Version.Nodes.Length,
                read.Report.Orphans,
                read.Report.Repaired,
                read.Report.Dropped,
            }
        );
        await work.Settle(RecordKinds.Specification.Ref(command.SpecificationId), cancel);
        return Nothing.Value;
    }

    /// <summary>The new tree, with the file's own mappings, and ours for the nodes that it keeps.</summary>
    private static FrameworkPackage Joined(FrameworkPackage package, Editing editing, Work work)
    {
        var edition = work.Reference.Mpf[editing.Body.FrameworkEdition];
        var ours = PillarMappings.In(editing.Package, edition);
        var theirs = package.Mappings.FirstOrDefault(set => set.To.VersionId == ours.To.VersionId);
        var kept = ours.Rows.Where(row => package.Version.Contains(row.From.Lineage));
        return package.With(theirs ?? ours with { From = VersionPin.To(package.Version), Rows = kept.ToValueList() });
    }

    private static SpecificationBody Kept(SpecificationBody body, FrameworkVersion tree) =>
        body with
        {
            Assessment = [.. body.Assessment.Where(a => tree.Contains(new LineageId(a.Capability)))],
            LearningOutcomes =
            [
                .. body.LearningOutcomes.Select(o =>
                    o with
                    {
                        Capabilities = [.. o.Capabilities.Where(c => tree.Contains(new LineageId(c)))],
                    }
                ),
            ],
        };
}
