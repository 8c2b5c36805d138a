using Touchstone.Core.Platform.Files;

namespace Touchstone.Web.Platform;

/// <summary>Takes what a form posted as a file to the process. The process finds out what it is.</summary>
public static class Uploads
{
    /// <summary>Null when no file was chosen.</summary>
    public static async Task<Upload?> ReadAsync(this IFormFile? posted, CancellationToken cancel)
    {
        if (posted is null || posted.FileName.Length == 0)
        {
            return null;
        }
        // One byte more than is allowed is enough to know that it is too long.
        var length = (int)Math.Min(posted.Length, Upload.SizeLimit + 1L);
        var content = new byte[length];
        await using var stream = posted.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancel);
        return new Upload(posted.FileName, content);
    }
}
