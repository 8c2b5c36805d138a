using Touchstone.Themes.Interchange;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Core.Insight.Coding;

/// <summary>What of a project of another tool has no place in an analysis, as sentences: all of it, so that nobody misses it later.</summary>
internal static class ProjectLosses
{
    public static List<string> Of(QdaImport import, int texts)
    {
        var project = import.Project;
        var lost = new List<string>();
        // Hundreds of findings of one kind are one sentence with their number.
        foreach (var kind in import.Findings.Where(f => f.Severity != Severity.Note).GroupBy(f => f.Code))
        {
            var first = kind.First().Message;
            lost.Add(kind.Count() == 1 ? first : $"{first} And {kind.Count() - 1} more of the kind.");
        }
        Say(
            project.Sources.Count - texts,
            "source is left out: it has no text",
            "sources are left out: they have no text"
        );
        Say(
            project.Cases.Count(c => c.Name.Length > 0),
            "name of a case is left out: it may point at a person",
            "names of cases are left out: they may point at people"
        );
        Say(
            project.Sources.Count(s => s.Name.Length > 0),
            "name of a source is left out: it may point at a person",
            "names of sources are left out: they may point at people"
        );
        lost.AddRange(
            project
                .Variables.Where(v => !ProjectTexts.IsKept(v))
                .Select(v => $"The variable “{v.Name}” is left out: it may point at people.")
        );
        Say(
            project
                .Sources.SelectMany(s => s.Values)
                .Concat(project.Cases.SelectMany(c => c.Values))
                .Count(v => v.Text is { Length: > 0 } && !ProjectTexts.IsKept(v)),
            "value of a variable is left out: it is long, or may point at a person",
            "values of variables are left out: they are long, or may point at people"
        );
        Say(project.Memos.Count, "memo is left out", "memos are left out");
        Say(project.Annotations.Count, "remark without a code is left out", "remarks without a code are left out");
        Say(project.Sets.Count, "set is left out", "sets are left out");
        Say(
            project.Cases.Count(c => c.Passages.Count + c.Codes.Count > 0),
            "case is tied to passages or codes, which is left out",
            "cases are tied to passages or codes, which is left out"
        );
        Say(
            project.Codes.Count(c => c.Colour is not null),
            "colour of a code is left out",
            "colours of codes are left out"
        );
        return lost;

        void Say(int count, string one, string many)
        {
            if (count > 0)
            {
                lost.Add($"{count} {(count == 1 ? one : many)}.");
            }
        }
    }
}
