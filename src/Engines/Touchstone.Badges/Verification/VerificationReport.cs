using System.Text.Json.Nodes;

namespace Touchstone.Badges.Verification;

/// <summary>What the checks found.</summary>
/// <param name="Checks">Every check, in the order in which it was made.</param>
/// <param name="Credential">The credential, as far as it could be read; believe it only when the verdict is valid.</param>
public sealed record VerificationReport(IReadOnlyList<Check> Checks, JsonObject? Credential)
{
    /// <summary>What all checks together say: valid only when nothing failed and nothing was left unchecked.</summary>
    public Verdict Verdict =>
        Checks.Any(c => c.Outcome == CheckOutcome.Fail) ? Verdict.NotValid
        : Checks.Count == 0 || Checks.Any(c => c.Outcome == CheckOutcome.CannotBeHad) ? Verdict.CannotTell
        : Verdict.Valid;

    /// <summary>The checks that stand against it: failed ones first, then those that could not be made.</summary>
    public IEnumerable<Check> Objections =>
        Checks.Where(c => c.Outcome >= CheckOutcome.CannotBeHad).OrderByDescending(c => c.Outcome);
}
