using System.Text;

namespace Touchstone.Badges.Baking;

/// <summary>A credential inside of a PNG picture: one <c>iTXt</c> chunk, not compressed (Open Badges 3.0, section 5.3.1).</summary>
internal static class BakedPng
{
    private const string ChunkType = "iTXt";

    internal static Reading<byte[]> Bake(ReadOnlyMemory<byte> picture, string credential)
    {
        if (PngFile.Read(picture) is not { } chunks)
            return Reading<byte[]>.Failed("The picture is not a whole PNG file.");
        // keyword, 0, not compressed, method 0, no language, no translated keyword, text
        byte[] data =
        [
            .. Encoding.Latin1.GetBytes(BakedImage.Keyword),
            0,
            0,
            0,
            0,
            0,
            .. Encoding.UTF8.GetBytes(credential),
        ];
        using var baked = new MemoryStream(picture.Length + data.Length + PngChunk.Overhead);
        baked.Write(PngFile.Signature);
        foreach (var chunk in chunks)
        {
            if (chunk.Type == ChunkType && KeywordOf(chunk) is BakedImage.Keyword or BakedImage.Keyword2)
                continue;
            baked.Write(picture.Span[chunk.Start..chunk.End]);
            if (chunk.Type == "IHDR")
                baked.Write(PngFile.Write(ChunkType, data));
        }
        return Reading<byte[]>.Of(baked.ToArray());
    }

    internal static Reading<BakedText> Extract(ReadOnlyMemory<byte> picture)
    {
        if (PngFile.Read(picture) is not { } chunks)
            return Failed("The picture is not a whole PNG file.");
        foreach (var (keyword, edition) in BakedImage.Editions)
        {
            var found = chunks.Where(chunk => chunk.Type == ChunkType && KeywordOf(chunk) == keyword).ToList();
            if (found.Count > 1)
                return Failed("The picture carries more than one badge, so nobody can say which is meant.");
            if (found.Count == 1)
                return TextOf(found[0].Data.Span[(keyword.Length + 1)..], edition);
        }
        return Failed("The picture carries no badge.");
    }

    private static Reading<BakedText> TextOf(ReadOnlySpan<byte> rest, int edition)
    {
        if (rest.Length < 2 || rest[0] != 0)
            return Failed("The badge in the picture is compressed, which Open Badges does not allow.");
        rest = rest[2..];
        for (var skipped = 0; skipped < 2; skipped++)
        {
            var end = rest.IndexOf((byte)0);
            if (end < 0)
                return Failed("The badge in the picture is broken.");
            rest = rest[(end + 1)..];
        }
        return Reading<BakedText>.Of(new BakedText(rest.ToArray(), edition));
    }

    private static string? KeywordOf(PngChunk chunk)
    {
        var end = chunk.Data.Span.IndexOf((byte)0);
        return end is > 0 and < 80 ? Encoding.Latin1.GetString(chunk.Data.Span[..end]) : null;
    }

    private static Reading<BakedText> Failed(string fault) => Reading<BakedText>.Failed(fault);
}
