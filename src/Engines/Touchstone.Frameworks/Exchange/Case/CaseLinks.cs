namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>LinkURI objects ({title, identifier, uri}) in compact form, fields in ordinal order.</summary>
internal static class CaseLinks
{
    public static string Link(string title, Guid identifier, string uri) =>
        $"{{\"identifier\":\"{identifier:D}\",\"title\":{JsonText.Quote(title)},\"uri\":{JsonText.Quote(uri)}}}";

    /// <summary>The link to the document that CASE 1.0 puts on every object.</summary>
    public static string Document(FrameworkDetails details) => Link(details.Title, details.VersionId, details.Address);

    /// <summary>The link to the package that CASE 1.0 puts on the document.</summary>
    public static string Package(FrameworkDetails details) =>
        Link(
            details.Title,
            details.VersionId,
            details.Address.Replace("/CFDocuments/", "/CFPackages/", StringComparison.Ordinal)
        );

    /// <summary>Whether two links in compact form say the same, in whatever order.</summary>
    public static bool Same(string link, string other) => Carried.FromJson(link).Json == Carried.FromJson(other).Json;

    public static Guid? IdentifierOf(string link) =>
        CarriedMerge.Field(Carried.FromJson(link), "identifier") is { Length: 38 } quoted
        && Guid.TryParse(quoted.AsSpan(1, 36), out var id)
            ? id
            : null;

    public static string LastSegment(string uri) => uri[(uri.LastIndexOfAny(['/', ':', '#']) + 1)..];
}
