using System.Xml.Linq;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>
/// Reads REFI-QDA 1.5 projects (.qdpx) and codebooks (.qdc), as the specification has them and as tools write them: with byte
/// order marks, CRLF, braces around identifiers, <c>Sources/</c>, other names of the .qde, empty lists, text inside the XML,
/// creators who are in no list. What was mended or lost is listed.
/// </summary>
/// <remarks>
/// Refused: archives that climb out, that unpack to far more than their size, document types, a code reference that leads
/// nowhere, a place past the end of its text. Places count Unicode code points and the end is exclusive; the specification's
/// "last character" is written so by every tool known.
/// </remarks>
public static class QdaReader
{
    /// <summary>Reads a project.</summary>
    /// <param name="file">The bytes of the .qdpx.</param>
    /// <param name="limits">How much it may hold; null for the usual.</param>
    /// <returns>The project with findings, or why it was refused.</returns>
    public static Outcome<QdaImport> ReadProject(ReadOnlyMemory<byte> file, QdaLimits? limits = null)
    {
        limits ??= new();
        try
        {
            using var archive = QdaArchive.Open(file, limits);
            var findings = new Findings();
            var name = ProjectFileOf(archive, findings);
            var document = QdaXml.Read(archive.Read(name)!.Value, name, limits);
            if (document.Root is not { Name.LocalName: "Project" } root)
            {
                return new Refusal("qda.no-project", $"{name} has no Project element at its root.");
            }

            NameSpace(root, QdaNames.ProjectNamespace, findings);
            return new QdaProjectReading(archive, findings, limits).Read(root);
        }
        catch (QdaRefusedException refused)
        {
            return new Refusal("qda." + refused.Code, refused.Message);
        }
    }

    /// <summary>Reads a codebook.</summary>
    /// <param name="file">The bytes of the .qdc.</param>
    /// <param name="limits">How much it may hold; null for the usual.</param>
    /// <returns>A project with codes and sets alone, or why the file was refused.</returns>
    public static Outcome<QdaImport> ReadCodebook(ReadOnlyMemory<byte> file, QdaLimits? limits = null)
    {
        limits ??= new();
        try
        {
            var document = QdaXml.Read(file, "The codebook", limits);
            if (document.Root is not { Name.LocalName: "CodeBook" } root)
            {
                return new Refusal("qda.no-codebook", "The file has no CodeBook element at its root.");
            }

            var findings = new Findings();
            NameSpace(root, QdaNames.CodebookNamespace, findings);
            var codes = new QdaCodes(findings, limits).Read(root.Child("Codes"));
            var known = codes.Select(c => c.Id).ToHashSet();
            var sets = new List<NamedSet>();
            if (root.Child("Sets") is { } list)
            {
                if (!list.Children("Set").Any())
                {
                    findings.Add(
                        "empty-list",
                        Severity.Repair,
                        "The schema forbids an empty Sets element.",
                        QdaXml.Where(list)
                    );
                }

                foreach (var set in list.Children("Set"))
                {
                    sets.Add(
                        new NamedSet
                        {
                            Id = QdaValues.Identifier(set, findings),
                            Name = (string?)set.Attribute("name") ?? "",
                            Description = set.Text("Description"),
                            Codes =
                            [
                                .. set.Children("MemberCode")
                                    .Select(m => QdaValues.Reference(m, "guid", known, "member", findings))
                                    .OfType<Guid>(),
                            ],
                        }
                    );
                }
            }

            var project = new CodedProject
            {
                Name = (string?)root.Attribute("origin") ?? "",
                Codes = codes,
                Sets = sets,
            };
            return new QdaImport(project, findings.ToList());
        }
        catch (QdaRefusedException refused)
        {
            return new Refusal("qda." + refused.Code, refused.Message);
        }
    }

    private static string ProjectFileOf(QdaArchive archive, Findings findings)
    {
        if (archive.Names.Contains(QdaNames.ProjectFile, StringComparer.Ordinal))
        {
            return QdaNames.ProjectFile;
        }

        var others = archive
            .Names.Where(n => n.EndsWith(".qde", StringComparison.OrdinalIgnoreCase))
            .OrderBy(n => n.Count(c => c is '/' or '\\'))
            .ToList();
        if (others.Count == 0)
        {
            throw new QdaRefusedException("no-project", "The archive has no project.qde in it.");
        }

        findings.Add(
            "project-name",
            Severity.Repair,
            $"The project is not in project.qde but in {others[0]}.",
            others[0]
        );
        return others[0].Replace('\\', '/');
    }

    private static void NameSpace(XElement root, string expected, Findings findings)
    {
        if (root.Name.NamespaceName != expected)
        {
            findings.Add(
                "namespace",
                Severity.Repair,
                $"The namespace is \"{root.Name.NamespaceName}\" and not {expected}."
            );
        }
    }
}
