using System.Xml.Linq;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads one project.</summary>
internal sealed class QdaProjectReading(QdaArchive archive, Findings findings, QdaLimits limits)
{
    private readonly QdaTexts texts = new(archive, findings);
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
        var reading = new QdaMemos(texts, findings, people);
        var memos = reading.Read(root);
        var marked = new QdaPassages(findings, people, codable);
        var sources = Sources(root, marked);
        var kept = memos.Select(m => m.Id).ToHashSet();
        var sourceIds = sources.Select(s => s.Id).ToHashSet();
        var passages = marked.Codings.Select(c => c.PassageId).Concat(marked.Annotations.Select(a => a.Id)).ToHashSet();
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
            Codes = [.. codes.Select(c => c with { Memos = reading.Kept(c.Memos, kept, c.Name) })],
            Variables = kinds,
            Cases = Cases(root, sourceIds, passages),
            Sources = [.. sources.Select(s => s with { Memos = reading.Kept(s.Memos, kept, s.Name) })],
            Codings =
            [
                .. marked
                    .Codings.Select(reading.WithOrigin)
                    .Select(c => c.Memos.Count == 0 ? c : c with { Memos = reading.Kept(c.Memos, kept, "a coding") }),
            ],
            Annotations =
            [
                .. marked.Annotations.Select(a => a with { Memos = reading.Kept(a.Memos, kept, "a passage") }),
            ],
            Memos = memos,
            Sets = Sets(root, sourceIds, kept),
            ProjectMemos = reading.Kept(QdaMemos.Of(root), kept, "the project"),
        };
        return new(project, findings.ToList());
    }

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

    private List<CodedSource> Sources(XElement root, QdaPassages marked)
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

            if (texts.Of(element, out var wasMarked) is not { } raw)
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
                Memos = QdaMemos.Of(element),
            };
            sources.Add(source);
            marked.Read(element, source, raw, text);
        }

        return sources;
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
