using Touchstone.Core.Platform.Files;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>How much may come out of one file before it is given up: files can be made that swell without end.</summary>
internal sealed class PdfBudget
{
    private long bytes = 32L * 1024 * 1024;
    private int parts = 20_000;

    /// <summary>How many bytes may still come out.</summary>
    public long Bytes => bytes;

    public void SpendBytes(long count) => bytes = bytes - count >= 0 ? bytes - count : throw new TooMuchException();

    /// <summary>A page, or a drawing that is used on one.</summary>
    public void SpendPart() => parts = parts > 0 ? parts - 1 : throw new TooMuchException();
}
