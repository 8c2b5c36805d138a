using System.Text;
using System.Text.Json.Nodes;

namespace Touchstone.Frameworks.Tests.Making;

/// <summary>
/// A CASE 1.0 package with the faults that real ones have: items without a parent, an association listed twice, ends and
/// starts outside, a truncated document title on every object, definitions without a description, a sequence that is no
/// order of listing, fields that no edition knows, extensions of another tool.
/// </summary>
internal static class FaultyPackage
{
    public const int Items = 60;
    public const int Orphans = 4;
    public const int ExternalEnds = 23;
    public const int ExternalStarts = 3;

    public static byte[] Make()
    {
        var document = Id("document");
        var items = new JsonArray();
        var associations = new JsonArray();
        for (var i = 0; i < Items; i++)
        {
            var item = Thing("CFItems", $"item {i}", isInDocument: true);
            item["fullStatement"] =
                i == 5 ? "Includes “quotes”, a tab\tand a line\nbreak, ½ and 日本語 😀" : $"Statement {i}";
            item["humanCodingScheme"] = $"S.{i}";
            item["CFItemType"] = "Target";
            item["CFItemTypeURI"] = Link("CFItemTypes", "Target");
            item["educationLevel"] = new JsonArray("03", "04");
            if (i % 9 == 0)
            {
                item["statusStartDate"] = "2018-03-01T00:00:00+00:00";
                item["houseField"] = new JsonObject { ["colour"] = "red", ["weight"] = 1.50m };
                item["extensions"] = new JsonObject { ["otherTool"] = new JsonArray(1, 2, 3) };
            }

            items.Add(item);
            if (i >= Items - Orphans)
            {
                continue;
            }

            var link = Between("isChildOf", $"item {i}", i < 3 ? null : $"item {i % 3}");
            if (i % 2 == 0)
            {
                link["sequenceNumber"] = Items - i;
            }

            associations.Add(link);
        }

        for (var i = 0; i < ExternalEnds; i++)
        {
            associations.Add(Between(i % 2 == 0 ? "exactMatchOf" : "isRelatedTo", $"item {i}", $"elsewhere {i}"));
        }

        for (var i = 0; i < ExternalStarts; i++)
        {
            associations.Add(Between("precedes", $"elsewhere {100 + i}", $"item {i}"));
        }

        associations.Add(associations[40]!.DeepClone());
        var package = new JsonObject
        {
            ["CFDocument"] = new JsonObject
            {
                ["identifier"] = document.ToString(),
                ["uri"] = $"https://case.example/ims/case/v1p0/CFDocuments/{document}",
                ["creator"] = "Somebody",
                ["title"] = Title,
                ["lastChangeDateTime"] = "2018-03-01T21:01:43+00:00",
                ["adoptionStatus"] = "Draft",
                ["subject"] = "Care",
                ["CFPackageURI"] = new JsonObject
                {
                    ["title"] = Title[..20],
                    ["identifier"] = document.ToString(),
                    ["uri"] = $"https://case.example/ims/case/v1p0/CFPackages/{document}",
                },
            },
            ["CFItems"] = items,
            ["CFAssociations"] = associations,
            ["CFDefinitions"] = new JsonObject
            {
                ["CFConcepts"] = new JsonArray(),
                ["CFItemTypes"] = new JsonArray(Definition()),
            },
        };
        return Encoding.UTF8.GetBytes(
            package.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true })
        );
    }

    private const string Title = "A framework with a title that other tools cut short";

    private static Guid Id(string name) => SampleSpecification.Id("faulty " + name);

    private static JsonObject Definition()
    {
        var type = Thing("CFItemTypes", "Target", isInDocument: false);
        type["title"] = "Target";
        type["typeCode"] = "Target";
        type["hierarchyCode"] = "1";
        return type;
    }

    private static JsonObject Thing(string list, string name, bool isInDocument)
    {
        var thing = new JsonObject
        {
            ["uri"] = $"https://case.example/ims/case/v1p0/{list}/{Id(name)}",
            ["identifier"] = Id(name).ToString(),
            ["lastChangeDateTime"] = "2017-05-05T02:22:50+00:00",
        };
        if (isInDocument)
        {
            thing["CFDocumentURI"] = new JsonObject
            {
                ["title"] = Title[..20],
                ["identifier"] = Id("document").ToString(),
                ["uri"] = $"https://case.example/ims/case/v1p0/CFDocuments/{Id("document")}",
            };
        }

        return thing;
    }

    private static JsonObject Link(string list, string name) =>
        new()
        {
            ["title"] = name,
            ["identifier"] = Id(name).ToString(),
            ["uri"] = $"https://case.example/ims/case/v1p0/{list}/{Id(name)}",
        };

    private static JsonObject Between(string type, string origin, string? destination)
    {
        var link = Thing("CFAssociations", $"{type} {origin} {destination}", isInDocument: true);
        link["originNodeURI"] = Link("CFItems", origin);
        link["associationType"] = type;
        link["destinationNodeURI"] = destination is null
            ? Link("CFDocuments", "document")
            : Link("CFItems", destination);
        return link;
    }
}
