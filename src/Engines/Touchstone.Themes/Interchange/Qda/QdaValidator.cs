using System.Xml.Linq;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>
/// Checks a REFI-QDA file as strictly as the specification: what stands where (which its schemas say too) and what no schema can
/// say - every reference resolves, identifiers are there once, places lie inside the text and count code points, passage and
/// coding have one coder, texts are files with LF and without a byte order mark in a flat sources folder.
/// </summary>
public static class QdaValidator
{
    /// <summary>Checks a .qdpx.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="limits">How much it may hold; null for the usual.</param>
    /// <returns>What is wrong; empty for a file that keeps every rule.</returns>
    public static IReadOnlyList<Finding> CheckProject(ReadOnlyMemory<byte> file, QdaLimits? limits = null)
    {
        limits ??= new();
        var findings = new Findings();
        try
        {
            using var archive = QdaArchive.Open(file, limits);
            Names(archive, findings);
            if (archive.Read(QdaNames.ProjectFile) is not { } bytes)
            {
                throw new QdaRefusedException("no-project", "The archive has no project.qde at its root.");
            }

            var root = QdaXml.Read(bytes, QdaNames.ProjectFile, limits).Root!;
            Structure(root, "Project", QdaNames.ProjectNamespace, QdaGrammar.Project, findings);
            new QdaRules(archive, findings).Check(root);
        }
        catch (QdaRefusedException refused)
        {
            findings.Add(refused.Code, Severity.Fault, refused.Message);
        }

        return findings.ToList();
    }

    /// <summary>Checks a .qdc.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="limits">How much it may hold; null for the usual.</param>
    /// <returns>What is wrong; empty for a file that keeps every rule.</returns>
    public static IReadOnlyList<Finding> CheckCodebook(ReadOnlyMemory<byte> file, QdaLimits? limits = null)
    {
        var findings = new Findings();
        try
        {
            var root = QdaXml.Read(file, "The codebook", limits ?? new()).Root!;
            Structure(root, "CodeBook", QdaNames.CodebookNamespace, QdaGrammar.Codebook, findings);
            var codes = new HashSet<Guid>();
            foreach (var code in root.Descendants().Where(d => d.Name.LocalName == "Code"))
            {
                if (QdaValues.TryIdentifier((string?)code.Attribute("guid"), out var id) && !codes.Add(id))
                {
                    findings.Add(
                        "identifier-twice",
                        Severity.Fault,
                        $"The identifier {id} is there twice.",
                        QdaXml.Where(code)
                    );
                }
            }

            foreach (var member in root.Descendants().Where(d => d.Name.LocalName == "MemberCode"))
            {
                if (!QdaValues.TryIdentifier((string?)member.Attribute("guid"), out var id) || !codes.Contains(id))
                {
                    findings.Add(
                        "dangling-code",
                        Severity.Fault,
                        "A member of a set is no code of the codebook.",
                        QdaXml.Where(member)
                    );
                }
            }
        }
        catch (QdaRefusedException refused)
        {
            findings.Add(refused.Code, Severity.Fault, refused.Message);
        }

        return findings.ToList();
    }

    private static void Names(QdaArchive archive, Findings findings)
    {
        foreach (var name in archive.Names.Where(n => n != QdaNames.ProjectFile && !n.EndsWith('/')))
        {
            if (
                !name.StartsWith(QdaNames.SourceFolder, StringComparison.Ordinal)
                || name.IndexOf('/', QdaNames.SourceFolder.Length) >= 0
                || !QdaValues.TryIdentifier(Path.GetFileNameWithoutExtension(name), out _)
            )
            {
                findings.Add(
                    "file-name",
                    Severity.Fault,
                    "Files stand in a flat sources/ folder and are named by identifiers.",
                    name
                );
            }
        }
    }

    private static void Structure(
        XElement root,
        string kind,
        string space,
        IReadOnlyDictionary<string, QdaGrammar.Element> grammar,
        Findings findings
    )
    {
        if (root.Name.LocalName != kind)
        {
            throw new QdaRefusedException("root", $"The root is {root.Name.LocalName} and not {kind}.");
        }

        Element(root, kind);

        void Element(XElement element, string of)
        {
            if (element.Name.NamespaceName != space)
            {
                findings.Add("namespace", Severity.Fault, $"The namespace is not {space}.", QdaXml.Where(element));
            }

            var rule = grammar[of];
            Attributes(element, rule, findings);
            if (!QdaGrammar.IsText(of) && element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
            {
                findings.Add("stray-text", Severity.Fault, $"{of} holds no text of its own.", QdaXml.Where(element));
            }

            if (
                Enum.TryParse<VariableKind>(
                    of.EndsWith("Value", StringComparison.Ordinal) ? of[..^5] : "",
                    out var form
                ) && !QdaValues.IsOf(form, element.Value)
            )
            {
                findings.Add("value", Severity.Fault, $"\"{element.Value}\" is no {form}.", QdaXml.Where(element));
            }

            var at = 0;
            var count = 0;
            foreach (var child in element.Elements())
            {
                var name = child.Name.LocalName;
                var next = at;
                while (next < rule.Children.Count && !rule.Children[next].Kinds.ContainsKey(name))
                {
                    next++;
                }

                if (next == rule.Children.Count)
                {
                    findings.Add(
                        "out-of-place",
                        Severity.Fault,
                        $"{name} may not stand here in {of}.",
                        QdaXml.Where(child)
                    );
                    continue;
                }

                for (; at < next; at++, count = 0)
                {
                    Enough(element, of, rule.Children[at], count, findings);
                }

                if (++count > rule.Children[at].Most)
                {
                    findings.Add("too-many", Severity.Fault, $"{of} has more than one {name}.", QdaXml.Where(child));
                }

                Element(child, rule.Children[at].Kinds[name]);
            }

            for (; at < rule.Children.Count; at++, count = 0)
            {
                Enough(element, of, rule.Children[at], count, findings);
            }

            if (of == "VariableValue" && element.Elements().Count() > 2)
            {
                findings.Add("too-many", Severity.Fault, "A VariableValue has one value.", QdaXml.Where(element));
            }
        }
    }

    private static void Enough(XElement element, string of, QdaGrammar.Place place, int count, Findings findings)
    {
        if (count < place.Least)
        {
            findings.Add(
                "missing",
                Severity.Fault,
                $"{of} has no {string.Join(" or ", place.Kinds.Keys)}.",
                QdaXml.Where(element)
            );
        }
    }

    private static void Attributes(XElement element, QdaGrammar.Element rule, Findings findings)
    {
        foreach (
            var attribute in element
                .Attributes()
                .Where(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName.Length == 0)
        )
        {
            if (!rule.Attributes.TryGetValue(attribute.Name.LocalName, out var known))
            {
                findings.Add(
                    "attribute",
                    Severity.Fault,
                    $"There is no attribute {attribute.Name.LocalName} here.",
                    QdaXml.Where(element)
                );
            }
            else if (!Fits(known.Form, attribute.Value))
            {
                findings.Add(
                    "attribute",
                    Severity.Fault,
                    $"{attribute.Name.LocalName}=\"{attribute.Value}\" is no {known.Form}.",
                    QdaXml.Where(element)
                );
            }
        }

        foreach (var required in rule.Attributes.Values.Where(a => a.IsRequired && element.Attribute(a.Name) is null))
        {
            findings.Add(
                "attribute",
                Severity.Fault,
                $"The attribute {required.Name} is missing.",
                QdaXml.Where(element)
            );
        }
    }

    private static bool Fits(string form, string text) =>
        form switch
        {
            "guid" => QdaValues.TryIdentifier(text, out _),
            "boolean" => QdaValues.IsOf(VariableKind.Boolean, text),
            "whole" => QdaValues.IsOf(VariableKind.Integer, text),
            "moment" => QdaValues.IsOf(VariableKind.DateTime, text),
            "colour" => QdaValues.IsColour(text),
            "kind" => Enum.TryParse<VariableKind>(text, out _),
            _ => true,
        };
}
