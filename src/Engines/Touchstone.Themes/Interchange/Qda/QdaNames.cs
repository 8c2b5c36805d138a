namespace Touchstone.Themes.Interchange.Qda;

/// <summary>The fixed names of REFI-QDA 1.5.</summary>
internal static class QdaNames
{
    public const string ProjectNamespace = "urn:QDA-XML:project:1.0";
    public const string CodebookNamespace = "urn:QDA-XML:codebook:1.0";
    public const string ProjectFile = "project.qde";
    public const string SourceFolder = "sources/";
    public const string Internal = "internal://";
    public const string Origin = "Touchstone";

    // A coding has no place for where it comes from; it is told in a memo of this name, a line for each that is not a person's.
    public const string OriginsMemo = "touchstone:origins-of-codings";
}
