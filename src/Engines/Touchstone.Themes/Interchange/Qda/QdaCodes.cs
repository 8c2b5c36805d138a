using System.Xml.Linq;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads the tree of codes.</summary>
internal sealed class QdaCodes(Findings findings, QdaLimits limits)
{
    private readonly List<Code> codes = [];
    private readonly HashSet<Guid> seen = [];

    public IReadOnlyList<Code> Read(XElement? list)
    {
        if (list is null || !list.Children("Code").Any())
        {
            findings.Add("no-codes", Severity.Repair, "There are no codes; the schema asks for one at least.");
            return codes;
        }

        foreach (var code in list.Children("Code"))
        {
            Add(code, null, 1);
        }

        return codes;
    }

    private void Add(XElement element, Guid? parent, int depth)
    {
        if (depth > limits.Depth)
        {
            throw new QdaRefusedException("too-deep", $"Codes stand more than {limits.Depth} deep.");
        }

        var id = QdaValues.Identifier(element, findings);
        if (!seen.Add(id))
        {
            findings.Add(
                "code-twice",
                Severity.Loss,
                "Two codes have one identifier; the second was left out.",
                QdaXml.Where(element)
            );
            return;
        }

        var name = (string?)element.Attribute("name");
        if (string.IsNullOrEmpty(name))
        {
            findings.Add(
                "no-name",
                Severity.Repair,
                "The code has no name; its identifier was taken.",
                QdaXml.Where(element)
            );
        }

        var colour = (string?)element.Attribute("color");
        if (colour is not null && !QdaValues.IsColour(colour))
        {
            findings.Add("colour", Severity.Loss, $"\"{colour}\" is no colour.", QdaXml.Where(element));
            colour = null;
        }

        var description = QdaExamples.Split(element.Text("Description"));
        codes.Add(
            new Code
            {
                Id = id,
                Name = string.IsNullOrEmpty(name) ? id.ToString() : name,
                Parent = parent,
                Definition = description.Definition,
                Examples = description.Examples,
                IsCodable = (string?)element.Attribute("isCodable") is not ("false" or "0"),
                Colour = colour,
                Memos = QdaMemos.Of(element),
            }
        );
        foreach (var child in element.Children("Code"))
        {
            Add(child, id, depth + 1);
        }
    }
}
