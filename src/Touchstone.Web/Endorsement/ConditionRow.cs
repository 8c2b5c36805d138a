using Touchstone.Core.Record.Decisions;

namespace Touchstone.Web.Endorsement;

/// <summary>One condition as it is entered.</summary>
public sealed class ConditionRow
{
    public string? Text { get; set; }
    public string? EvidenceNeeded { get; set; }
    public DateOnly? Due { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(EvidenceNeeded) && Due is null;

    public ConditionDraft Draft => new(Text ?? "", EvidenceNeeded ?? "", Due ?? default);
}
