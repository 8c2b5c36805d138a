using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Touchstone.Badges.Baking;

/// <summary>
/// A credential inside of an SVG picture: one <c>openbadges:credential</c> element with the JSON as CDATA, or with a
/// compact JWS as its attribute <c>verify</c> (Open Badges 3.0, section 5.3.2).
/// </summary>
internal static class BakedSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Badges3 = "https://purl.imsglobal.org/ob/v3p0";
    private static readonly XNamespace Badges2 = "http://openbadges.org";

    private static readonly (XName Element, int Edition)[] Places =
    [
        (Badges3 + "credential", 3),
        (Badges2 + "assertion", 2),
    ];

    internal static Reading<byte[]> Bake(ReadOnlyMemory<byte> picture, string credential)
    {
        if (Load(picture) is not { Root: { } root } document)
            return Reading<byte[]>.Failed("The picture is not an SVG file that can be read.");
        foreach (var (element, _) in Places)
            root.Descendants(element).Remove();
        var carrier = new XElement(Badges3 + "credential");
        // Inside of JSON the sequence that ends a CDATA section can only stand in a text, where it can be escaped.
        if (credential.AsSpan().TrimStart().StartsWith("{"))
            carrier.Add(new XCData(credential.Replace("]]>", "]]\\u003e", StringComparison.Ordinal)));
        else
            carrier.SetAttributeValue("verify", credential);
        root.SetAttributeValue(XNamespace.Xmlns + "openbadges", Badges3.NamespaceName);
        root.AddFirst(carrier);
        using var baked = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                baked,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }
            )
        )
            document.Save(writer);
        return Reading<byte[]>.Of(baked.ToArray());
    }

    internal static Reading<BakedText> Extract(ReadOnlyMemory<byte> picture)
    {
        if (Load(picture) is not { Root: { } root })
            return Failed("The picture is not an SVG file that can be read.");
        foreach (var (element, edition) in Places)
        {
            var found = root.Descendants(element).Take(2).ToList();
            if (found.Count > 1)
                return Failed("The picture carries more than one badge, so nobody can say which is meant.");
            if (found.Count == 0)
                continue;
            var signed = (string?)found[0].Attribute("verify");
            var text = string.IsNullOrWhiteSpace(signed) ? found[0].Value : signed;
            return string.IsNullOrWhiteSpace(text)
                ? Failed("The place for the badge in the picture is empty.")
                : Reading<BakedText>.Of(new BakedText(Encoding.UTF8.GetBytes(text.Trim()), edition));
        }
        return Failed("The picture carries no badge.");
    }

    /// <summary>Document types are skipped, so that no entity can grow or reach for a file; nesting is bounded.</summary>
    private static XDocument? Load(ReadOnlyMemory<byte> picture)
    {
        try
        {
            if (TooDeep(picture))
                return null;
            using var reader = Open(picture);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            document.DocumentType?.Remove();
            return document.Root?.Name == Svg + "svg" ? document : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool TooDeep(ReadOnlyMemory<byte> picture)
    {
        using var reader = Open(picture);
        while (reader.Read())
        {
            if (reader.Depth > BakedImage.DeepestElement)
                return true;
        }
        return false;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> picture) =>
        XmlReader.Create(
            new MemoryStream(picture.ToArray(), writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = BakedImage.LargestPicture,
            }
        );

    private static Reading<BakedText> Failed(string fault) => Reading<BakedText>.Failed(fault);
}
