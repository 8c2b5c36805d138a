using System.Xml.Linq;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Interchange.Qda;

/// <summary>Reads what is marked in texts: codings, and passages that somebody marked without a code.</summary>
internal sealed class QdaPassages(Findings findings, HashSet<Guid> people, HashSet<Guid> codable)
{
    private readonly List<Coding> codings = [];
    private readonly List<Annotation> annotations = [];

    public IReadOnlyList<Coding> Codings => codings;
    public IReadOnlyList<Annotation> Annotations => annotations;

    /// <summary>Adds the passages of one source.</summary>
    public void Read(XElement element, CodedSource source, string raw, SourceText text)
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
        var memos = QdaMemos.Of(selection);
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
            Memos = QdaMemos.Of(element),
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
}
