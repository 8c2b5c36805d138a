using System.Xml;
using System.Xml.Linq;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads XML of strangers: no document types, no entities, nothing fetched.</summary>
internal static class QdaXml
{
    /// <exception cref="QdaRefusedException">It is no sound XML, has a document type, or is nested too deep.</exception>
    public static XDocument Read(ReadOnlyMemory<byte> file, string name, QdaLimits limits)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.Bytes,
        };
        try
        {
            // Depth first: a tree nested without end must not be built.
            using (var look = XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), settings))
            {
                while (look.Read())
                {
                    if (look.Depth > limits.Depth + 20)
                    {
                        throw new QdaRefusedException(
                            "too-deep",
                            $"{name} is nested deeper than {limits.Depth} codes."
                        );
                    }
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            throw new QdaRefusedException(
                fault.Message.Contains("DTD", StringComparison.Ordinal) ? "document-type" : "not-xml",
                $"{name}: {fault.Message}"
            );
        }
    }

    /// <summary>Where an element stands, for people.</summary>
    public static string Where(XElement element)
    {
        var info = (IXmlLineInfo)element;
        var guid = (string?)element.Attribute("guid");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{element.Name.LocalName}{(guid is null ? "" : " " + guid)}, line {info.LineNumber}"
        );
    }

    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName == name);

    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();

    public static string Text(this XElement element, string child) =>
        element.Child(child)?.Value.Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";
}
