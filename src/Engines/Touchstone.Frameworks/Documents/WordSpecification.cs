namespace Touchstone.Frameworks.Documents;

/// <summary>
/// A whole specification as a Word document: real headings, a contents list that links, numbered statements, tables with
/// marked header rows, title and language in the file's properties. The same content gives the same bytes.
/// </summary>
public static class WordSpecification
{
    /// <summary>The file (ECMA-376, .docx).</summary>
    public static byte[] Write(FrameworkPackage package, HouseStyle? style = null)
    {
        style ??= HouseStyle.Default;
        var blocks = new SpecificationBlocks(package, style).All().ToList();
        return WordFile.Write(package.Version.Details, style, WordParts.Of(blocks, style));
    }
}
