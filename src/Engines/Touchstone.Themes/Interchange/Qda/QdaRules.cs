using System.Text;
using System.Xml.Linq;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>The rules of a project that no schema can say.</summary>
internal sealed class QdaRules(QdaArchive archive, Findings findings)
{
    public void Check(XElement root)
    {
        var kinds = new Dictionary<Guid, string>();
        foreach (var element in root.Descendants())
        {
            if (
                QdaValues.TryIdentifier((string?)element.Attribute("guid"), out var id)
                && !kinds.TryAdd(id, element.Name.LocalName)
            )
            {
                Fault("identifier-twice", $"The identifier {id} is there twice.", element);
            }
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            References(element, kinds);
            if (element.Name.LocalName is "TextSource" or "Note")
            {
                Source(element);
            }
        }
    }

    private void References(XElement element, Dictionary<Guid, string> kinds)
    {
        foreach (
            var by in (ReadOnlySpan<string>)["creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"]
        )
        {
            if (
                QdaValues.TryIdentifier((string?)element.Attribute(by), out var person)
                && kinds.GetValueOrDefault(person) != "User"
            )
            {
                Fault("dangling-user", $"{by} names somebody who is not in Users.", element);
            }
        }

        var wanted = element.Name.LocalName switch
        {
            "CodeRef" or "MemberCode" => "Code",
            "NoteRef" or "MemberNote" => "Note",
            "VariableRef" => "Variable",
            "SourceRef" or "MemberSource" => "Source",
            "SelectionRef" => "Selection",
            _ => null,
        };
        if (
            wanted is not null
            && QdaValues.TryIdentifier((string?)element.Attribute("targetGUID"), out var target)
            && !(kinds.GetValueOrDefault(target) ?? "").EndsWith(wanted, StringComparison.Ordinal)
        )
        {
            Fault("dangling-" + wanted.ToLowerInvariant(), $"{element.Name.LocalName} leads to no {wanted}.", element);
        }

        if (
            element.Name.LocalName == "Coding"
            && element.Parent is { Name.LocalName: "PlainTextSelection" } passage
            && (string?)element.Attribute("creatingUser") is { } coder
            && (string?)passage.Attribute("creatingUser") is { } marker
            && QdaValues.TryIdentifier(coder, out var one)
            && QdaValues.TryIdentifier(marker, out var other)
            && one != other
        )
        {
            Fault("two-coders", "The passage and its coding have different coders.", element);
        }
    }

    private void Source(XElement source)
    {
        var path = (string?)source.Attribute("plainTextPath");
        var content = source.Child("PlainTextContent");
        if (path is null == content is null)
        {
            Fault("text", "A source has either plainTextPath or PlainTextContent.", source);
            return;
        }

        string text;
        if (path is null)
        {
            text = content!.Value;
        }
        else if (TextAt(path, source) is { } read)
        {
            text = read;
        }
        else
        {
            return;
        }

        var length = CodePoints.Count(text);
        foreach (var passage in source.Children("PlainTextSelection"))
        {
            if (
                QdaValues.Whole(passage, "startPosition") is { } start
                && QdaValues.Whole(passage, "endPosition") is { } end
                && (start < 0 || end < start || end > length)
            )
            {
                Fault(
                    "past-the-end",
                    $"The places {start} to {end} lie outside the text of {length} characters.",
                    passage
                );
            }
        }
    }

    private string? TextAt(string path, XElement source)
    {
        if (
            path.StartsWith("relative://", StringComparison.Ordinal)
            || path.StartsWith("absolute://", StringComparison.Ordinal)
        )
        {
            findings.Add(
                "outside",
                Severity.Note,
                "The text is outside the archive and was not checked.",
                QdaXml.Where(source)
            );
            return null;
        }

        if (!path.StartsWith(QdaNames.Internal, StringComparison.Ordinal))
        {
            Fault("path", $"The path does not start with {QdaNames.Internal}: {path}", source);
            return null;
        }

        if (archive.Read(QdaNames.SourceFolder + path[QdaNames.Internal.Length..]) is not { } bytes)
        {
            Fault("no-file", $"There is no file for {path}", source);
            return null;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span);
            if (text.StartsWith('\uFEFF'))
            {
                Fault("byte-order-mark", "The text starts with a byte order mark.", source);
                text = text[1..];
            }

            if (text.Contains('\r', StringComparison.Ordinal))
            {
                Fault("line-ends", "Lines end with CR; they must end with LF.", source);
            }

            return text;
        }
        catch (DecoderFallbackException)
        {
            Fault("not-utf8", $"{path} is no UTF-8.", source);
            return null;
        }
    }

    private void Fault(string code, string message, XElement element) =>
        findings.Add(code, Severity.Fault, message, QdaXml.Where(element));
}
