using System.Collections.Immutable;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Web.Record;

/// <summary>A condition as it is typed. A row that is left empty is none.</summary>
public sealed class ConditionRow
{
    public string? Text { get; set; }
    public string? EvidenceNeeded { get; set; }
    public DateOnly? Due { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(EvidenceNeeded) && Due is null;

    public static ImmutableArray<ConditionDraft> Said(IEnumerable<ConditionRow> rows) =>
        [
            .. rows.Where(r => !r.IsEmpty)
                .Select(r => new ConditionDraft(
                    r.Text?.Trim() ?? "",
                    r.EvidenceNeeded?.Trim() ?? "",
                    r.Due ?? default
                )),
        ];
}
