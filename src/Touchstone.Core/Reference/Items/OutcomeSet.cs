namespace Touchstone.Core.Reference;

/// <summary>The outcomes that one kind of decision can have.</summary>
/// <param name="Code">The kind of decision.</param>
/// <param name="Name">The decision, for a heading.</param>
/// <param name="Verb">The one verb for it: endorse a specification, approve a delivery plan, accredit a programme, recognise a practitioner.</param>
/// <param name="Subject">What is decided on.</param>
/// <param name="Stage">The stage of the journey to which it belongs, 1 to 11; null for what stands beside the journey.</param>
/// <param name="Outcomes">The outcomes, the most welcome first.</param>
public sealed record OutcomeSet(
    string Code,
    string Name,
    string Verb,
    string Subject,
    int? Stage,
    IReadOnlyList<OutcomeOption> Outcomes
) : IReferenceItem
{
    /// <summary>The outcome with this code, or null.</summary>
    public OutcomeOption? Find(string? code) => Outcomes.FirstOrDefault(outcome => outcome.Code == code);
}
