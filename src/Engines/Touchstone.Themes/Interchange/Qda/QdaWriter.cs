using System.IO.Compression;
using System.Text;
using System.Xml;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>
/// Writes REFI-QDA 1.5 so that other tools read it rightly: texts as files of their own (UTF-8, LF, no byte order mark), a passage
/// of its own for each coding with the same coder on both, a code of a whole response as a passage from 0 to its length, no
/// empty lists. The same project gives the same bytes.
/// </summary>
public static class QdaWriter
{
    private const int LongestName = 200;

    // ZIP cannot say "no time"; this is the first moment it can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a project as .qdpx.</summary>
    /// <param name="project">The project.</param>
    /// <returns>The bytes, or what in the project is not sound: a reference that leads nowhere, a place outside its text.</returns>
    public static Outcome<byte[]> WriteProject(CodedProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (QdaCheck.Of(project) is { } refusal)
        {
            return refusal;
        }

        project = WithOrigins(project);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = Entry(zip, QdaNames.ProjectFile))
            using (var xml = Xml(entry))
            {
                new QdaProjectWriting(xml).Write(project);
            }

            foreach (var source in project.Sources)
            {
                Text(zip, source.Id, source.Text);
            }

            foreach (var memo in project.Memos)
            {
                Text(zip, memo.Id, SourceText.Of(memo.Text).Text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Writes the codes of a project, and its sets of codes, as .qdc.</summary>
    /// <param name="project">The project; it has one code at least.</param>
    /// <returns>The bytes, or why there are none.</returns>
    public static Outcome<byte[]> WriteCodebook(CodedProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (project.Codes.Count == 0)
        {
            return new Refusal("qda.no-codes", "A codebook has one code at least.");
        }

        if (QdaCheck.Of(project) is { } refusal)
        {
            return refusal;
        }

        using var stream = new MemoryStream();
        using (var xml = Xml(stream))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("CodeBook", QdaNames.CodebookNamespace);
            xml.WriteAttributeString("origin", QdaNames.Origin);
            QdaProjectWriting.Codes(xml, project.Codes, withMemos: false);
            var sets = project.Sets.Where(s => s.Codes.Count > 0).ToList();
            if (sets.Count > 0)
            {
                xml.WriteStartElement("Sets");
                foreach (var set in sets)
                {
                    xml.WriteStartElement("Set");
                    xml.WriteAttributeString("guid", set.Id.ToString());
                    xml.WriteAttributeString("name", QdaProjectWriting.Clean(set.Name));
                    QdaProjectWriting.Description(xml, set.Description);
                    foreach (var code in set.Codes)
                    {
                        xml.WriteStartElement("MemberCode");
                        xml.WriteAttributeString("guid", code.ToString());
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndDocument();
        }

        return stream.ToArray();
    }

    /// <summary>A passage's name: its words, cut where they are long.</summary>
    internal static string NameOf(string words)
    {
        if (words.Length <= LongestName)
        {
            return words;
        }

        return words[..(char.IsHighSurrogate(words[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    private static CodedProject WithOrigins(CodedProject project)
    {
        var lines = project
            .Codings.Where(c => c.Origin != CodingOrigin.Person)
            .Select(c => $"{c.Id} {c.Origin.ToString().ToLowerInvariant()}\n")
            .ToList();
        return lines.Count == 0
            ? project
            : project with
            {
                Memos =
                [
                    .. project.Memos,
                    new Memo(
                        DerivedId.Of(QdaNames.OriginsMemo + string.Concat(lines)),
                        QdaNames.OriginsMemo,
                        string.Concat(lines)
                    ),
                ],
            };
    }

    private static XmlWriter Xml(Stream to) =>
        XmlWriter.Create(to, new XmlWriterSettings { Encoding = Utf8, NewLineHandling = NewLineHandling.Entitize });

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private static void Text(ZipArchive zip, Guid id, string text)
    {
        using var entry = Entry(zip, $"{QdaNames.SourceFolder}{id}.txt");
        entry.Write(Utf8.GetBytes(text));
    }
}
