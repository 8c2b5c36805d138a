using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Projects;

internal static class UploadedContent
{
    public static async Task<(byte[] Content, string MediaType)> ContentOf(
        this TouchstoneDb db,
        TextUpload upload,
        CancellationToken cancel
    )
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == upload.FileId, cancel);
        var blob = await db.Set<Blob>().AsNoTracking().SingleAsync(b => b.Sha256 == file.Sha256, cancel);
        return (blob.Content, file.MediaType);
    }
}
