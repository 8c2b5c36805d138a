using System.Xml.Linq;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads memos, and the one memo in which our own writer says where codings came from.</summary>
internal sealed class QdaMemos(QdaTexts texts, Findings findings, HashSet<Guid> people)
{
    private readonly Dictionary<Guid, CodingOrigin> origins = [];

    /// <summary>The memos that an element refers to itself.</summary>
    public static IReadOnlyList<Guid> Of(XElement element) =>
        [
            .. element
                .Children("NoteRef")
                .Select(r => QdaValues.TryIdentifier((string?)r.Attribute("targetGUID"), out var id) ? id : (Guid?)null)
                .OfType<Guid>(),
        ];

    public List<Memo> Read(XElement root)
    {
        var memos = new List<Memo>();
        foreach (var note in root.Child("Notes")?.Children("Note") ?? [])
        {
            if (texts.Of(note, out _) is not { } text)
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

    /// <summary>A coding with where it came from, as far as the project says.</summary>
    public Coding WithOrigin(Coding coding) =>
        origins.TryGetValue(coding.Id, out var origin) ? coding with { Origin = origin } : coding;

    /// <summary>The references that lead to a memo; each that does not is a finding.</summary>
    public IReadOnlyList<Guid> Kept(IReadOnlyList<Guid> references, HashSet<Guid> memos, string where)
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
}
