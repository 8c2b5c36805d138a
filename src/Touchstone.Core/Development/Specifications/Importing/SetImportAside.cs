using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Sets a file aside that was brought in: the draft stays as it is.</summary>
public sealed record SetImportAside(Guid SpecificationId, Guid ImportId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class SetImportAsideHandler : ICommandHandler<SetImportAside, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SetImportAside command, Work work, CancellationToken cancel)
    {
        var brought = await work
            .Db.Set<SpecificationImport>()
            .SingleOrDefaultAsync(
                i => i.Id == command.ImportId && i.SpecificationId == command.SpecificationId,
                cancel
            );
        if (brought is null)
        {
            return new Refusal.NotFound();
        }
        if (brought.TakenAt is not null)
        {
            return new Refusal.OutOfOrder("This file has been taken over already.");
        }
        brought.SetAside(work.Now);
        work.Log(
            "import-set-aside",
            RecordKinds.Specification.Ref(command.SpecificationId),
            new { import = brought.Id }
        );
        return Nothing.Value;
    }
}
