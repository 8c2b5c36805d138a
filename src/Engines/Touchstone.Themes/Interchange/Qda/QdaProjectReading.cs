using System.Text;
using System.Xml.Linq;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads one project.</summary>
internal sealed class QdaProjectReading(QdaArchive archive, Findings findings, QdaLimits limits)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly List<Coding> codings = [];
    private readonly List<Annotation> annotations = [];
    private readonly Dictionary<Guid, CodingOrigin> origins = [];
    private HashSet<Guid> people = [];
    private HashSet<Guid> codable = [];
    private HashSet<Guid> variables = [];

    public QdaImport Read(XElement root)
    {
        var coders = Coders(root);
        people = [.. coders.Select(c => c.Id)];
        var codes = new QdaCodes(findings, limits).Read(root.Child("CodeBook")?.Child("Codes"));
        codable = [.. codes.Select(c => c.Id)];
        var kinds = VariablesOf(root);
        variables = [.. kinds.Select(v => v.Id)];
        var memos = Memos(root);
        var sources = Sources(root);
        ApplyOrigins();
        var kept = memos.Select(m => m.Id).ToHashSet();
        var sourceIds = sources.Select(s => s.Id).ToHashSet();
        var passages = codings.Select(c => c.PassageId).Concat(annotations.Select(a => a.Id)).ToHashSet();
        foreach (var lost in (ReadOnlySpan<string>)["Links", "Graphs"])
        {
            foreach (var item in root.Child(lost)?.Elements() ?? [])
            {
                findings.Add(
                    "not-kept-" + item.Name.LocalName.ToLowerInvariant(),
                    Severity.Loss,
                    $"The {item.Name.LocalName.ToLowerInvariant()} \"{(string?)item.Attribute("name")}\" is not kept.",
                    QdaXml.Where(item)
                );
            }
        }

        Changes(root);
        var project = new CodedProject
        {
            Name = (string?)root.Attribute("name") ?? "",
            Description = root.Text("Description"),
            Creator = QdaValues.Person(root, "creatingUserGUID", people, findings),
            At = QdaValues.Moment(root, "creationDateTime", findings),
            Coders = coders,
            Codes = [.. codes.Select(c => c with { Memos = Kept(c.Memos, kept, c.Name) })],
            Variables = kinds,
            Cases = Cases(root, sourceIds, passages),
            Sources = [.. sources.Select(s => s with { Memos = Kept(s.Memos, kept, s.Name) })],
            Codings =
            [
                .. codings.Select(c => c.Memos.Count == 0 ? c : c with { Memos = Kept(c.Memos, kept, "a coding") }),
            ],
            Annotations = [.. annotations.Select(a => a with { Memos = Kept(a.Memos, kept, "a passage") })],
            Memos = memos,
            Sets = Sets(root, sourceIds, kept),
            ProjectMemos = Kept(MemosOf(root), kept, "the project"),
        };
        return new(project, findings.ToList());
    }

    /// <summary>The memos that an element refers to itself.</summary>
    public static IReadOnlyList<Guid> MemosOf(XElement element) =>
        [
            .. element
                .Children("NoteRef")
                .Select(r => QdaValues.TryIdentifier((string?)r.Attribute("targetGUID"), out var id) ? id : (Guid?)null)
                .OfType<Guid>(),
        ];

    private void Changes(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(e => e.Attribute("modifiedDateTime") is not null))
        {
            findings.Add(
                "last-change",
                Severity.Loss,
                "Who changed it last, and when, is not kept.",
                QdaXml.Where(element)
            );
        }
    }

    private IReadOnlyList<Guid> Kept(IReadOnlyList<Guid> references, HashSet<Guid> memos, string where)
    {
        if (references.All(memos.Contains))
        {
            return references;
        }

        foreach (var lost in references.Where(r => !memos.Contains(r)))
        {
            findings.Add("dangling-note", Severity.Loss, $"A reference to a note leads nowhere: {lost}", where);
        }

        return [.. references.Where(memos.Contains)];
    }

    private List<Coder> Coders(XElement root)
    {
        var coders = new List<Coder>();
        if (root.Child("Users") is not { } list)
        {
            return coders;
        }

        if (!list.Children("User").Any())
        {
            findings.Add(
                "empty-list",
                Severity.Repair,
                "The schema forbids an empty Users element.",
                QdaXml.Where(list)
            );
        }

        foreach (var user in list.Children("User"))
        {
            var id = QdaValues.Identifier(user, findings);
            if (coders.Exists(c => c.Id == id))
            {
                findings.Add("user-twice", Severity.Loss, "Two users have one identifier.", QdaXml.Where(user));
                continue;
            }

            coders.Add(new(id, (string?)user.Attribute("name") ?? "", (string?)user.Attribute("id")));
        }

        return coders;
    }

    private List<Variable> VariablesOf(XElement root)
    {
        var list = new List<Variable>();
        foreach (var variable in root.Child("Variables")?.Children("Variable") ?? [])
        {
            if (!Enum.TryParse<VariableKind>((string?)variable.Attribute("typeOfVariable"), out var kind))
            {
                findings.Add(
                    "variable-kind",
                    Severity.Repair,
                    "The kind of the variable is unknown; it was taken as text.",
                    QdaXml.Where(variable)
                );
            }

            list.Add(
                new(
                    QdaValues.Identifier(variable, findings),
                    (string?)variable.Attribute("name") ?? "",
                    kind,
                    variable.Text("Description")
                )
            );
        }

        return list;
    }

    private List<Memo> Memos(XElement root)
    {
        var memos = new List<Memo>();
        foreach (var note in root.Child("Notes")?.Children("Note") ?? [])
        {
            if (TextOf(note, out _) is not { } text)
            {
                continue;
            }

            var name = (string?)note.Attribute("name") ?? "";
            if (name == QdaNames.OriginsMemo)
            {
                ReadOrigins(text);
                continue;
            }

            foreach (var kind in (ReadOnlySpan<string>)["PlainTextSelection", "Coding"])
            {
                foreach (var lost in note.Children(kind))
                {
                    findings.Add("coding-of-note", Severity.Loss, "Codings of notes are not kept.", QdaXml.Where(lost));
                }
            }

            memos.Add(
                new(
                    QdaValues.Identifier(note, findings),
                    name,
                    SourceText.Of(text).Text,
                    QdaValues.Person(note, "creatingUser", people, findings),
                    QdaValues.Moment(note, "creationDateTime", findings)
                )
            );
        }

        return memos;
    }

    private void ReadOrigins(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                line.Split(' ') is [var id, var origin]
                && QdaValues.TryIdentifier(id, out var coding)
                && Enum.TryParse<CodingOrigin>(origin, ignoreCase: true, out var known)
            )
            {
                origins[coding] = known;
            }
        }
    }

    private void ApplyOrigins()
    {
        for (var i = 0; origins.Count > 0 && i < codings.Count; i++)
        {
            if (origins.TryGetValue(codings[i].Id, out var origin))
            {
                codings[i] = codings[i] with { Origin = origin };
            }
        }
    }

    private List<CodedSource> Sources(XElement root)
    {
        var sources = new List<CodedSource>();
        foreach (var element in root.Child("Sources")?.Elements() ?? [])
        {
            if (element.Name.LocalName != "TextSource")
            {
                var lost = element.Descendants().Count(d => d.Name.LocalName == "Coding");
                findings.Add(
                    "not-text",
                    Severity.Loss,
                    $"\"{(string?)element.Attribute("name")}\" is no text and is not kept, with {lost} codings.",
                    QdaXml.Where(element)
                );
                continue;
            }

            if (TextOf(element, out var wasMarked) is not { } raw)
            {
                continue;
            }

            var text = SourceText.Of(raw);
            if (wasMarked)
            {
                findings.Add(
                    "byte-order-mark",
                    Severity.Repair,
                    "The text starts with a byte order mark, which is no part of it.",
                    QdaXml.Where(element)
                );
            }

            if (text.WasChanged)
            {
                findings.Add(
                    "line-ends",
                    Severity.Repair,
                    "Lines ended with CR; they end with LF now.",
                    QdaXml.Where(element)
                );
            }

            if ((string?)element.Attribute("richTextPath") is { } rich)
            {
                findings.Add(
                    "rich-text",
                    Severity.Loss,
                    $"The formatted text {rich} is not kept; the plain text is.",
                    QdaXml.Where(element)
                );
            }

            var source = new CodedSource
            {
                Id = QdaValues.Identifier(element, findings),
                Name = (string?)element.Attribute("name") ?? "",
                Text = text.Text,
                Description = element.Text("Description"),
                Coder = QdaValues.Person(element, "creatingUser", people, findings),
                At = QdaValues.Moment(element, "creationDateTime", findings),
                Values = QdaValues.Variables(element, variables, findings),
                Memos = MemosOf(element),
            };
            sources.Add(source);
            Passages(element, source, raw, text);
        }

        return sources;
    }

    private void Passages(XElement element, CodedSource source, string raw, SourceText text)
    {
        var selections = element.Children("PlainTextSelection").ToList();
        var placeOf =
            text.WasChanged && !CountsWithoutReturns(selections, raw, text) ? text.PlaceOf : (Func<int, int>)(p => p);
        foreach (var selection in selections)
        {
            var id = QdaValues.Identifier(selection, findings);
            if (
                QdaValues.Whole(selection, "startPosition") is not { } from
                || QdaValues.Whole(selection, "endPosition") is not { } to
            )
            {
                throw new QdaRefusedException("no-place", $"A selection has no places: {QdaXml.Where(selection)}");
            }

            var start = placeOf(from);
            var end = placeOf(to);
            if (start < 0 || end < start || end > source.Length)
            {
                throw new QdaRefusedException(
                    "past-the-end",
                    $"A selection from {from} to {to} lies outside its text of {source.Length} characters: {QdaXml.Where(selection)}"
                );
            }

            if ((string?)selection.Attribute("name") is { Length: > 0 } name && !Fits(source.Text, start, end, name))
            {
                findings.Add(
                    "selection-name",
                    Severity.Loss,
                    $"The selection's own name \"{name}\" is not kept; passages are named by their words.",
                    QdaXml.Where(selection)
                );
            }

            Passage(selection, source, id, start, end);
        }

        foreach (var coding in element.Children("Coding"))
        {
            var whole = Coding(coding, source, 0, source.Length, null);
            codings.Add(whole with { PassageId = DerivedId.Of(whole.Id, "passage") });
        }
    }

    private void Passage(XElement selection, CodedSource source, Guid id, int start, int end)
    {
        var coder = QdaValues.Person(selection, "creatingUser", people, findings);
        var at = QdaValues.Moment(selection, "creationDateTime", findings);
        var remark = selection.Text("Description");
        var memos = MemosOf(selection);
        var given = selection.Children("Coding").ToList();
        if (given.Count == 0)
        {
            annotations.Add(
                new Annotation
                {
                    Id = id,
                    Source = source.Id,
                    Start = start,
                    End = end,
                    Coder = coder,
                    At = at,
                    Remark = remark,
                    Memos = memos,
                }
            );
            return;
        }

        for (var i = 0; i < given.Count; i++)
        {
            var coding = Coding(given[i], source, start, end, coder);
            codings.Add(
                coding with
                {
                    // one passage for each coding: other tools credit the coder of the passage
                    PassageId = i == 0 ? id : DerivedId.Of(coding.Id, "passage"),
                    At = coding.At ?? at,
                    Remark = remark,
                    Memos = [.. i == 0 ? memos : [], .. coding.Memos],
                }
            );
        }
    }

    private Coding Coding(XElement element, CodedSource source, int start, int end, Guid? coderOfPassage)
    {
        var id = QdaValues.Identifier(element, findings);
        if (
            element.Child("CodeRef") is not { } reference
            || !QdaValues.TryIdentifier((string?)reference.Attribute("targetGUID"), out var code)
            || !codable.Contains(code)
        )
        {
            throw new QdaRefusedException(
                "dangling-code",
                $"A coding refers to a code that is not there: {QdaXml.Where(element)}"
            );
        }

        return new Coding
        {
            Id = id,
            PassageId = id,
            Source = source.Id,
            Start = start,
            End = end,
            Code = code,
            Coder = QdaValues.Person(element, "creatingUser", people, findings) ?? coderOfPassage,
            At = QdaValues.Moment(element, "creationDateTime", findings),
            Memos = MemosOf(element),
        };
    }

    /// <summary>
    /// Where lines end with CRLF, tools differ in whether the CR counts. Many name a selection by its words; what fits more of the
    /// names is what was meant.
    /// </summary>
    private static bool CountsWithoutReturns(List<XElement> selections, string raw, SourceText text)
    {
        var with = 0;
        var without = 0;
        foreach (var selection in selections)
        {
            if (
                (string?)selection.Attribute("name") is { Length: > 0 } name
                && QdaValues.Whole(selection, "startPosition") is >= 0 and var start
                && QdaValues.Whole(selection, "endPosition") is { } end
                && end > start
            )
            {
                with += Fits(raw, start, end, name) ? 1 : 0;
                without += Fits(text.Text, start, end, name) ? 1 : 0;
            }
        }

        return without > with;
    }

    private static bool Fits(string text, int start, int end, string name)
    {
        if (end > CodePoints.Count(text))
        {
            return false;
        }

        var words = Squeezed(CodePoints.Slice(text, start, end));
        var named = Squeezed(name);
        return words.StartsWith(named.TrimEnd('.', '…'), StringComparison.Ordinal) || named == words;
    }

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of a source or note, without a byte order mark; null, with a finding, where it cannot be had.</summary>
    private string? TextOf(XElement element, out bool wasMarked)
    {
        wasMarked = false;
        var path = (string?)element.Attribute("plainTextPath");
        if (element.Child("PlainTextContent") is { } content && string.IsNullOrEmpty(path))
        {
            return content.Value;
        }

        if (string.IsNullOrEmpty(path))
        {
            findings.Add(
                "no-text",
                Severity.Loss,
                $"\"{(string?)element.Attribute("name")}\" has no plain text.",
                QdaXml.Where(element)
            );
            return null;
        }

        if (
            path.StartsWith("relative://", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("absolute://", StringComparison.OrdinalIgnoreCase)
        )
        {
            findings.Add(
                "outside",
                Severity.Loss,
                $"The text is outside the archive and is not read: {path}",
                QdaXml.Where(element)
            );
            return null;
        }

        var isMarked = path.StartsWith(QdaNames.Internal, StringComparison.OrdinalIgnoreCase);
        if (!isMarked)
        {
            findings.Add("no-internal", Severity.Repair, $"The path lacks internal://: {path}", QdaXml.Where(element));
        }

        var name = isMarked ? path[QdaNames.Internal.Length..] : path;
        var bytes = archive.Read(QdaNames.SourceFolder + name) ?? archive.Read(name);
        if (bytes is null)
        {
            findings.Add("no-file", Severity.Loss, $"The archive has no file {name}.", QdaXml.Where(element));
            return null;
        }

        try
        {
            var text = Strict.GetString(bytes.Value.Span);
            wasMarked = text.StartsWith('\uFEFF');
            return wasMarked ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            findings.Add(
                "not-utf8",
                Severity.Repair,
                $"{name} is no sound UTF-8; what is not became U+FFFD.",
                QdaXml.Where(element)
            );
            return Encoding.UTF8.GetString(bytes.Value.Span);
        }
    }

    private List<Case> Cases(XElement root, HashSet<Guid> sources, HashSet<Guid> passages)
    {
        var cases = new List<Case>();
        foreach (var element in root.Child("Cases")?.Children("Case") ?? [])
        {
            cases.Add(
                new Case
                {
                    Id = QdaValues.Identifier(element, findings),
                    Name = (string?)element.Attribute("name") ?? "",
                    Description = element.Text("Description"),
                    Values = QdaValues.Variables(element, variables, findings),
                    Sources = References(element, "SourceRef", sources, "source"),
                    Passages = References(element, "SelectionRef", passages, "selection"),
                    Codes = References(element, "CodeRef", codable, "code"),
                }
            );
        }

        return cases;
    }

    private List<NamedSet> Sets(XElement root, HashSet<Guid> sources, HashSet<Guid> memos)
    {
        var sets = new List<NamedSet>();
        foreach (var element in root.Child("Sets")?.Children("Set") ?? [])
        {
            sets.Add(
                new NamedSet
                {
                    Id = QdaValues.Identifier(element, findings),
                    Name = (string?)element.Attribute("name") ?? "",
                    Description = element.Text("Description"),
                    Codes = References(element, "MemberCode", codable, "code"),
                    Sources = References(element, "MemberSource", sources, "source"),
                    Memos = References(element, "MemberNote", memos, "note"),
                }
            );
        }

        return sets;
    }

    private List<Guid> References(XElement element, string name, HashSet<Guid> known, string what) =>
        [
            .. element
                .Children(name)
                .Select(r => QdaValues.Reference(r, "targetGUID", known, what, findings))
                .OfType<Guid>(),
        ];
}
