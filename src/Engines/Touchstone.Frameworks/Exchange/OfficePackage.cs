using System.IO.Compression;
using System.Text;
using System.Xml;
using Touchstone.Frameworks.Documents;

namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// Writes an office file (ECMA-376 package) part by part. The same parts give the same bytes: the entries carry a fixed time.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    // ZIP cannot say "no time"; this is the first moment it can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream stream = new();
    private readonly ZipArchive archive;

    public OfficePackage() => archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Part(string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var part = entry.Open();
        using var xml = XmlWriter.Create(
            part,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                NewLineHandling = NewLineHandling.None,
            }
        );
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>[Content_Types].xml: the type of each part by name; relationships and XML by extension.</summary>
    public void ContentTypes(params (string Part, string Type)[] parts) =>
        Part(
            "[Content_Types].xml",
            xml =>
            {
                xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
                Default(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
                Default(xml, "xml", "application/xml");
                foreach (var (part, type) in parts)
                {
                    xml.WriteStartElement("Override");
                    xml.WriteAttributeString("PartName", "/" + part);
                    xml.WriteAttributeString("ContentType", type);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );

    /// <summary>A relationships part; the identifiers are rId1, rId2 ... in order.</summary>
    public void Relations(string name, params (string Type, string Target, bool IsExternal)[] relations) =>
        Part(
            name,
            xml =>
            {
                xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
                for (var i = 0; i < relations.Length; i++)
                {
                    xml.WriteStartElement("Relationship");
                    xml.WriteAttributeString("Id", $"rId{i + 1}");
                    xml.WriteAttributeString("Type", relations[i].Type);
                    xml.WriteAttributeString("Target", relations[i].Target);
                    if (relations[i].IsExternal)
                    {
                        xml.WriteAttributeString("TargetMode", "External");
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );

    /// <summary>docProps/core.xml: title, creator and language as readers of the file's properties see them.</summary>
    public void CoreProperties(DocumentProperties properties) =>
        Part(
            "docProps/core.xml",
            xml =>
            {
                const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
                const string dublin = "http://purl.org/dc/elements/1.1/";
                xml.WriteStartElement("cp", "coreProperties", core);
                xml.WriteElementString("dc", "title", dublin, XmlCharacters.Clean(properties.Title));
                xml.WriteElementString("dc", "creator", dublin, XmlCharacters.Clean(properties.Creator));
                if (properties.Language is not null)
                {
                    xml.WriteElementString("dc", "language", dublin, XmlCharacters.Clean(properties.Language));
                }

                xml.WriteEndElement();
            }
        );

    public byte[] Finish()
    {
        archive.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        archive.Dispose();
        stream.Dispose();
    }

    private static void Default(XmlWriter xml, string extension, string type)
    {
        xml.WriteStartElement("Default");
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
