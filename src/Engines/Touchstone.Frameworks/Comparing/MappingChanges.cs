namespace Touchstone.Frameworks.Comparing;

/// <summary>
/// Edits of mapping rows. A row is known by its two ends; when only the relation, the reason, the author or the confidence
/// differ, it is one changed row, not a lost and a new one.
/// </summary>
internal static class MappingChanges
{
    public static IEnumerable<Change> Of(FrameworkPackage old, FrameworkPackage @new)
    {
        var before = new Dictionary<(Guid, LineageId, LineageId), Queue<Mapping>>();
        foreach (var (key, row) in Rows(old))
        {
            (before.TryGetValue(key, out var known) ? known : before[key] = []).Enqueue(row);
        }

        foreach (var (key, row) in Rows(@new))
        {
            var was = before.TryGetValue(key, out var known) && known.TryDequeue(out var first) ? first : null;
            if (was is null || !SaysTheSame(was, row))
            {
                yield return new Change
                {
                    Kind = ChangeKind.MappingChanged,
                    MappingBefore = was,
                    MappingAfter = row,
                };
            }
        }

        foreach (var row in before.Values.SelectMany(rows => rows))
        {
            yield return new Change { Kind = ChangeKind.MappingChanged, MappingBefore = row };
        }
    }

    private static IEnumerable<((Guid, LineageId, LineageId) Key, Mapping Row)> Rows(FrameworkPackage package) =>
        package.Mappings.SelectMany(set =>
            set.Rows.Select(row => ((set.To.FrameworkId, row.From.Lineage, row.To.Lineage), row))
        );

    private static bool SaysTheSame(Mapping left, Mapping right) =>
        left.Relation == right.Relation
        && left.Rationale == right.Rationale
        && left.Author == right.Author
        && left.Confidence == right.Confidence;
}
