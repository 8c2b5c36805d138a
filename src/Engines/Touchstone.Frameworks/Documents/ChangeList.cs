using System.Globalization;
using System.Text;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Frameworks.Documents;

/// <summary>The edits of a difference as a list in words.</summary>
internal static class ChangeList
{
    public static void Write(StringBuilder html, FrameworkDiff diff)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">{diff.Changes.Count} changes</h2>\n<ul>\n"
        );
        foreach (var change in diff.Changes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Html.Text(Sentence(change))}</li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }

    public static string Sentence(Change change) =>
        change.Kind switch
        {
            ChangeKind.Added => $"Added: {Head(change.After)}",
            ChangeKind.Removed => $"Removed: {Head(change.Before)}",
            ChangeKind.Reworded => $"Reworded: {Name(change.After[0])}",
            ChangeKind.Moved =>
                $"Moved: {Name(change.After[0])}, from {Parent(change.ParentBefore)} to {Parent(change.ParentAfter)}",
            ChangeKind.Recoded =>
                $"Recoded: {change.Before[0].Code ?? "no code"} is now {change.After[0].Code ?? "without code"}",
            ChangeKind.Reordered => $"Stands elsewhere among the same: {Name(change.After[0])}",
            ChangeKind.Split =>
                $"Split: {Name(change.Before[0])} into {string.Join(" and ", change.After.Select(Name))}",
            ChangeKind.Merged =>
                $"Merged: {string.Join(" and ", change.Before.Select(Name))} into {Name(change.After[0])}",
            ChangeKind.Retagged => $"Retagged: {Name(change.After[0])}",
            ChangeKind.MappingChanged => Mapping(change),
            ChangeKind.RubricChanged => $"Grading changed: {(change.RubricAfter ?? change.RubricBefore)?.Title}",
            _ => $"Changed: {change.Detail}",
        };

    private static string Mapping(Change change) =>
        (change.MappingBefore, change.MappingAfter) switch
        {
            (null, { } row) => $"Mapped: {Row(row)}",
            ({ } row, null) => $"No longer mapped: {Row(row)}",
            (_, var row) => $"Mapping changed: {(row is null ? "" : Row(row))}",
        };

    private static string Row(Mapping row) => $"{row.From.Title} {MappingTable.WordOf(row.Relation)} {row.To.Title}";

    private static string Head(ValueList<FrameworkNode> branch) =>
        branch.Count == 1
            ? Name(branch[0])
            : string.Create(CultureInfo.InvariantCulture, $"{Name(branch[0])} with {branch.Count - 1} below it");

    private static string Parent(FrameworkNode? node) => node is null ? "the top" : Name(node);

    private static string Name(FrameworkNode node)
    {
        var name = node.ToString();
        return name.Length <= 90 ? name : name[..(char.IsHighSurrogate(name[88]) ? 88 : 89)] + "…";
    }
}
