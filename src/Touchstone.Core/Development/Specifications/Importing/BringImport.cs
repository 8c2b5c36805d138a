using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Brings in a file that may become the draft. It is kept for the dry run; the draft stays as it is.</summary>
public sealed record BringImport(Guid SpecificationId, string FileName, ImmutableArray<byte> Content) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class BringImportHandler : ICommandHandler<BringImport, Guid>
{
    private const int LongestName = 200;

    public async Task<Outcome<Guid>> Handle(BringImport command, Work work, CancellationToken cancel)
    {
        var draft = await work
            .Db.Set<Specification>()
            .SingleOrDefaultAsync(s => s.Id == command.SpecificationId, cancel);
        if (draft is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(command.Content.IsDefaultOrEmpty, "File", "Choose a file that is not empty")
            .When(
                !command.Content.IsDefault && command.Content.Length > SpecificationImport.LargestFile,
                "File",
                "Choose a smaller file: it can have 16 MB"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var earlier = await work
            .Db.Set<SpecificationImport>()
            .Where(i => i.SpecificationId == draft.Id && i.TakenAt == null && i.SetAsideAt == null)
            .ToListAsync(cancel);
        earlier.ForEach(i => i.SetAside(work.Now));
        var brought = new SpecificationImport(
            draft.Id,
            Cleaned(command.FileName),
            [.. command.Content],
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(brought);
        work.Log(
            "import-brought",
            draft.Ref,
            new
            {
                import = brought.Id,
                brought.FileName,
                size = command.Content.Length,
            }
        );
        return brought.Id;
    }

    private static string Cleaned(string name)
    {
        var bare = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c))).Trim();
        return bare.Length switch
        {
            0 => "file",
            > LongestName => bare[^LongestName..],
            _ => bare,
        };
    }
}
