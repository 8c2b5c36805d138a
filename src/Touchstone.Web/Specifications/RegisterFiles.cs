using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform;

namespace Touchstone.Web.Specifications;

/// <summary>The register for machines: JSON-LD in the words of schema.org, and an Atom feed (RFC 4287).</summary>
internal static class RegisterFiles
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static string JsonLd(IEnumerable<PipelineLine> lines, Site site) =>
        new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ItemList",
            ["@id"] = site.AddressOf("/specifications"),
            ["itemListElement"] = new JsonArray([.. lines.Select(l => Credential(l, site))]),
        }.ToJsonString(Readable);

    public static string Feed(IEnumerable<PipelineLine> lines, Site site)
    {
        var entries = lines.OrderByDescending(Changed).ToList();
        var updated = entries.Count == 0 ? DateTimeOffset.UnixEpoch : Changed(entries[0]);
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", site.AddressOf("/specifications")),
            new XElement(Atom + "title", "Register of credentials"),
            new XElement(Atom + "updated", Said(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Body)),
            Link("self", site.AddressOf("/specifications?format=atom")),
            entries.Select(l => Entry(l, site))
        );
        return new XDeclaration("1.0", "utf-8", null) + "\n" + feed;
    }

    private static JsonNode Credential(PipelineLine line, Site site)
    {
        var node = new JsonObject
        {
            ["@type"] = "EducationalOccupationalCredential",
            ["@id"] = site.AddressOf($"/credentials/{line.Id}"),
            ["name"] = line.Name,
            ["description"] = line.Scope,
            ["url"] = site.AddressOf($"/credentials/{line.Id}"),
            ["recognizedBy"] = new JsonObject { ["@type"] = "Organization", ["name"] = site.Body },
            ["datePublished"] = Said(line.LaunchedAt!.Value),
        };
        if (line.VersionInForceId is { } version)
        {
            node["version"] = line.VersionInForce;
            node["subjectOf"] = site.AddressOf($"/specifications/versions/{version}");
        }
        if (line.RetiredAt is { } retired)
        {
            node["expires"] = Said(retired);
            node["creativeWorkStatus"] = line.RetiredBecause;
        }
        return node;
    }

    // The identifier names version and standing, so that each change is an entry of its own and keeps its name for good.
    private static XElement Entry(PipelineLine line, Site site) =>
        new(
            Atom + "entry",
            new XElement(
                Atom + "id",
                line.RetiredAt is not null ? $"urn:uuid:{line.Id}" : $"urn:uuid:{line.VersionInForceId ?? line.Id}"
            ),
            new XElement(
                Atom + "title",
                line.RetiredAt is not null ? $"{line.Name}: retired" : $"{line.Name} {line.VersionInForce}"
            ),
            new XElement(Atom + "updated", Said(Changed(line))),
            Link("alternate", site.AddressOf($"/credentials/{line.Id}")),
            new XElement(Atom + "summary", line.RetiredBecause ?? line.Scope)
        );

    private static XElement Link(string rel, string href) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", href));

    private static DateTimeOffset Changed(PipelineLine line) => line.RetiredAt ?? line.LaunchedAt!.Value;

    private static string Said(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
