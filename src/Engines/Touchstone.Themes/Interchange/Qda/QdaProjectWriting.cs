using System.Text;
using System.Xml;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Writes project.qde, its elements in the order of the schema.</summary>
internal sealed class QdaProjectWriting(XmlWriter xml)
{
    public void Write(CodedProject project)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("Project", QdaNames.ProjectNamespace);
        xml.WriteAttributeString("name", Clean(project.Name));
        xml.WriteAttributeString("origin", QdaNames.Origin);
        Optional("creatingUserGUID", project.Creator?.ToString());
        Optional("creationDateTime", Moment(project.At));
        List("Users", project.Coders, "User", Coder);
        if (project.Codes.Count > 0)
        {
            xml.WriteStartElement("CodeBook");
            Codes(xml, project.Codes, withMemos: true);
            xml.WriteEndElement();
        }

        List("Variables", project.Variables, "Variable", Variable);
        List("Cases", project.Cases, "Case", Case);
        var codings = project.Codings.ToLookup(c => c.Source);
        var annotations = project.Annotations.ToLookup(a => a.Source);
        List("Sources", project.Sources, "TextSource", s => Source(s, codings[s.Id], annotations[s.Id]));
        List("Notes", project.Memos, "Note", Memo);
        List("Sets", project.Sets, "Set", Set);
        Description(xml, project.Description);
        References("NoteRef", project.ProjectMemos);
        xml.WriteEndDocument();
    }

    /// <summary>What XML 1.0 cannot hold becomes U+FFFD; lines end with LF.</summary>
    public static string Clean(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
        {
            isClean =
                (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r')
                || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && ++i > 0);
        }

        if (isClean)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in SourceText.Of(text).Text.EnumerateRunes())
        {
            result.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return result.ToString();
    }

    public static void Description(XmlWriter xml, string text)
    {
        if (text.Length > 0)
        {
            Text(xml, "Description", text);
        }
    }

    private static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    public static void Codes(XmlWriter xml, IReadOnlyList<Code> codes, bool withMemos)
    {
        var under = codes.ToLookup(c => c.Parent);
        xml.WriteStartElement("Codes");
        foreach (var code in under[null])
        {
            Code(xml, code, under, withMemos);
        }

        xml.WriteEndElement();
    }

    private static void Code(XmlWriter xml, Code code, ILookup<Guid?, Code> under, bool withMemos)
    {
        xml.WriteStartElement("Code");
        xml.WriteAttributeString("guid", code.Id.ToString());
        xml.WriteAttributeString("name", Clean(code.Name));
        xml.WriteAttributeString("isCodable", XmlConvert.ToString(code.IsCodable));
        if (code.Colour is { } colour && QdaValues.IsColour(colour))
        {
            xml.WriteAttributeString("color", colour);
        }

        Description(xml, QdaExamples.Join(code.Definition, code.Examples));
        foreach (var memo in withMemos ? code.Memos : [])
        {
            Reference(xml, "NoteRef", memo);
        }

        foreach (var child in under[code.Id])
        {
            Code(xml, child, under, withMemos);
        }

        xml.WriteEndElement();
    }

    private static void Reference(XmlWriter xml, string name, Guid to)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("targetGUID", to.ToString());
        xml.WriteEndElement();
    }

    private static string? Moment(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private void List<T>(string name, IReadOnlyList<T> items, string each, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        xml.WriteStartElement(name);
        foreach (var item in items)
        {
            xml.WriteStartElement(each);
            write(item);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Optional(string attribute, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private void References(string name, IReadOnlyList<Guid> to)
    {
        foreach (var reference in to)
        {
            Reference(xml, name, reference);
        }
    }

    private void Coder(Coder coder)
    {
        xml.WriteAttributeString("guid", coder.Id.ToString());
        xml.WriteAttributeString("name", Clean(coder.Name));
        Optional("id", coder.Initials is null ? null : Clean(coder.Initials));
    }

    private void Variable(Variable variable)
    {
        xml.WriteAttributeString("guid", variable.Id.ToString());
        xml.WriteAttributeString("name", Clean(variable.Name));
        xml.WriteAttributeString("typeOfVariable", variable.Kind.ToString());
        Description(xml, variable.Description);
    }

    private void Values(IReadOnlyList<VariableValue> values)
    {
        foreach (var value in values)
        {
            xml.WriteStartElement("VariableValue");
            Reference(xml, "VariableRef", value.Variable);
            if (value.Text is { } text)
            {
                Text(xml, value.Kind + "Value", text);
            }

            xml.WriteEndElement();
        }
    }

    private void Case(Case one)
    {
        xml.WriteAttributeString("guid", one.Id.ToString());
        Optional("name", Clean(one.Name));
        Description(xml, one.Description);
        References("CodeRef", one.Codes);
        Values(one.Values);
        References("SourceRef", one.Sources);
        References("SelectionRef", one.Passages);
    }

    private void Head(Guid id, string name, Guid? coder, DateTimeOffset? at)
    {
        xml.WriteAttributeString("guid", id.ToString());
        Optional("name", Clean(name));
        xml.WriteAttributeString("plainTextPath", $"{QdaNames.Internal}{id}.txt");
        Optional("creatingUser", coder?.ToString());
        Optional("creationDateTime", Moment(at));
    }

    private void Source(CodedSource source, IEnumerable<Coding> codings, IEnumerable<Annotation> annotations)
    {
        Head(source.Id, source.Name, source.Coder, source.At);
        Description(xml, source.Description);
        foreach (var coding in codings)
        {
            Passage(source, coding.PassageId, coding.Start, coding.End, coding.Coder, coding.At, coding.Remark);
            xml.WriteStartElement("Coding");
            xml.WriteAttributeString("guid", coding.Id.ToString());
            Optional("creatingUser", coding.Coder?.ToString());
            Optional("creationDateTime", Moment(coding.At));
            Reference(xml, "CodeRef", coding.Code);
            xml.WriteEndElement();
            References("NoteRef", coding.Memos);
            xml.WriteEndElement();
        }

        foreach (var annotation in annotations)
        {
            Passage(
                source,
                annotation.Id,
                annotation.Start,
                annotation.End,
                annotation.Coder,
                annotation.At,
                annotation.Remark
            );
            References("NoteRef", annotation.Memos);
            xml.WriteEndElement();
        }

        References("NoteRef", source.Memos);
        Values(source.Values);
    }

    private void Passage(
        CodedSource source,
        Guid id,
        int start,
        int end,
        Guid? coder,
        DateTimeOffset? at,
        string remark
    )
    {
        xml.WriteStartElement("PlainTextSelection");
        xml.WriteAttributeString("guid", id.ToString());
        Optional("name", Clean(QdaWriter.NameOf(source.Words(start, end))));
        xml.WriteAttributeString("startPosition", XmlConvert.ToString(start));
        xml.WriteAttributeString("endPosition", XmlConvert.ToString(end));
        Optional("creatingUser", coder?.ToString());
        Optional("creationDateTime", Moment(at));
        Description(xml, remark);
    }

    private void Memo(Memo memo) => Head(memo.Id, memo.Name, memo.Coder, memo.At);

    private void Set(NamedSet set)
    {
        xml.WriteAttributeString("guid", set.Id.ToString());
        xml.WriteAttributeString("name", Clean(set.Name));
        Description(xml, set.Description);
        References("MemberCode", set.Codes);
        References("MemberSource", set.Sources);
        References("MemberNote", set.Memos);
    }
}
