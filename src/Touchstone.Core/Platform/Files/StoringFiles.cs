using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.Files;

/// <summary>Takes uploads from a use case.</summary>
public static class StoringFiles
{
    /// <summary>
    /// Checks an upload by its content and stores it. Whoever may ask <typeparamref name="TReader"/> about the record may
    /// download it, and nobody else.
    /// </summary>
    /// <typeparam name="TReader">The use case that reads the record, say <c>GetProposal</c>: its rule is the file's rule.</typeparam>
    /// <param name="heldIn">The record it belongs to.</param>
    /// <param name="field">The field that a fault is shown at.</param>
    public static async Task<Outcome<StoredFile>> StoreFile<TReader>(
        this Work work,
        Upload upload,
        RecordRef heldIn,
        string field,
        CancellationToken cancel
    )
    {
        var inspection = FileInspector.Inspect(upload);
        if (inspection.Problem is { } problem)
        {
            return Refusal.For(field, problem);
        }
        var sha256 = SHA256.HashData(upload.Content);
        // Two people may upload the same bytes at the same moment: the second insert finds them there.
        await work.Db.Database.ExecuteSqlAsync(
            $"insert into platform.blob (sha256, content) values ({sha256}, {upload.Content}) on conflict do nothing",
            cancel
        );
        var file = new StoredFile(
            inspection.Name,
            inspection.MediaType,
            upload.Content.Length,
            sha256,
            typeof(TReader).FullName!,
            work.Actor.AccountId,
            work.Now
        );
        work.Db.Add(file);
        var record = RecordKinds.File.Ref(file.Id);
        work.Enter(record, inspection.Name, heldIn: heldIn);
        work.Log(
            "file-stored",
            record,
            new
            {
                inspection.Name,
                inspection.MediaType,
                sha256 = Convert.ToHexStringLower(sha256),
                heldIn = heldIn.ToString(),
            }
        );
        return file;
    }
}
