using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Files;

/// <summary>
/// Downloads a file. Everybody may ask; whether they get it, the rule of the use case says that reads the record it is
/// held in, with that record's roles, conflicts and declarations.
/// </summary>
public sealed record GetFile(Guid FileId) : Query<FileDownload>;

public sealed record FileDownload(string Name, string MediaType, byte[] Content);

internal sealed class GetFileHandler(Gate gate, AccessTable table) : IQueryHandler<GetFile, FileDownload>
{
    public async Task<Outcome<FileDownload>> Handle(GetFile query, Reading reading, CancellationToken cancel)
    {
        var file = await reading.Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == query.FileId, cancel);
        if (file is null)
        {
            return new Refusal.NotFound();
        }
        var rule = table.Named(file.ReadAs);
        // "Everybody who is signed in, to their own" says nothing about whose a file is but who sent it.
        var foreign = rule is { SignedIn: true } && file.UploadedBy != reading.Actor.AccountId;
        var refusal =
            rule is null || foreign
                ? new Refusal.NotAllowed()
                : await gate.Check(reading.Db, reading.Standing, rule, RecordKinds.File.Ref(file.Id), cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        var content = await reading
            .Db.Set<Blob>()
            .Where(b => b.Sha256 == file.Sha256)
            .Select(b => b.Content)
            .SingleAsync(cancel);
        return new FileDownload(file.Name, file.MediaType, content);
    }
}
