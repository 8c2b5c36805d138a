using System.Text.Json;

namespace Touchstone.Testing;

/// <summary>
/// A framework as another body would publish it: a CASE 1.1 package of domains, capabilities and statements, with codes,
/// identifiers and addresses of its own.
/// </summary>
public static class CasePackage
{
    /// <summary>Every item has its address below this one.</summary>
    public const string Publisher = "https://frameworks.example/ims/case/v1p1/";

    public static readonly string[] Capabilities =
    [
        "Builds a shared understanding of what recovery means to the person",
        "Assesses complex needs after a stay in hospital",
        "Plans rehabilitation across health and social care",
        "Adapts treatment when progress stalls",
        "Leads community rehabilitation across professions",
    ];

    private static readonly (string Code, string Title, int[] Holds)[] Domains =
    [
        ("A", "Working with people", [0]),
        ("B", "Assessment and treatment", [1, 2, 3]),
        ("C", "Leading and improving", [4]),
    ];

    public static byte[] Of(string title)
    {
        var changed = "2026-09-01T09:00:00+00:00";
        var document = Guid.CreateVersion7();
        var items = new List<object>();
        var associations = new List<object>();

        object Link(Guid id, string kind, string text) =>
            new
            {
                title = text,
                identifier = id,
                uri = Publisher + kind + "/" + id,
            };

        Guid Add(string kind, string code, string text, Guid parent, int place)
        {
            var id = Guid.CreateVersion7();
            items.Add(
                new
                {
                    identifier = id,
                    uri = Publisher + "CFItems/" + id,
                    CFItemType = kind,
                    humanCodingScheme = code,
                    fullStatement = text,
                    lastChangeDateTime = changed,
                }
            );
            var association = Guid.CreateVersion7();
            associations.Add(
                new
                {
                    identifier = association,
                    uri = Publisher + "CFAssociations/" + association,
                    associationType = "isChildOf",
                    sequenceNumber = place,
                    originNodeURI = Link(id, "CFItems", text),
                    destinationNodeURI = parent == document
                        ? Link(document, "CFDocuments", title)
                        : Link(parent, "CFItems", code),
                    lastChangeDateTime = changed,
                }
            );
            return id;
        }

        for (var d = 0; d < Domains.Length; d++)
        {
            var domain = Add("Domain", Domains[d].Code, Domains[d].Title, document, d + 1);
            for (var c = 0; c < Domains[d].Holds.Length; c++)
            {
                var index = Domains[d].Holds[c];
                var code = $"{Domains[d].Code}{c + 1}";
                var capability = Add("Capability", code, Capabilities[index], domain, c + 1);
                Add("Knowledge", $"{code}.1", $"Knows the evidence for this: {Lower(index)}", capability, 1);
                Add("Skill", $"{code}.2", $"Shows this in practice: {Lower(index)}", capability, 2);
            }
        }
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                CFDocument = new
                {
                    identifier = document,
                    uri = Publisher + "CFDocuments/" + document,
                    creator = "Frameworks of Practice",
                    title,
                    language = "en-GB",
                    adoptionStatus = "Draft",
                    lastChangeDateTime = changed,
                },
                CFItems = items,
                CFAssociations = associations,
            }
        );
    }

    private static string Lower(int index) => char.ToLowerInvariant(Capabilities[index][0]) + Capabilities[index][1..];
}
