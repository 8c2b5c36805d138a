using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Agreement;

/// <summary>
/// Scale and rule of a panel, fixed before its first round. It never changes: an amendment makes another plan that holds the
/// first one's rule and the amendment with its reason.
/// </summary>
public sealed class ConsensusPlan
{
    private ConsensusPlan(RatingScale scale, ConsensusRule rule, IReadOnlyList<RuleAmendment> amendments) =>
        (Scale, FirstRule, Amendments) = (scale, rule, amendments);

    /// <summary>Fixes scale and rule.</summary>
    /// <exception cref="ArgumentException">The rule does not fit the scale.</exception>
    public ConsensusPlan(RatingScale scale, ConsensusRule rule)
        : this(scale, Fitting(scale, rule), []) { }

    /// <summary>The scale of every round.</summary>
    public RatingScale Scale { get; }

    /// <summary>The rule that was fixed before the first round.</summary>
    public ConsensusRule FirstRule { get; }

    /// <summary>The changes since, in the order of their rounds.</summary>
    public IReadOnlyList<RuleAmendment> Amendments { get; }

    /// <summary>
    /// SHA-256 of scale, rule and amendments, in hexadecimal: published before the first round, it proves which rule was fixed.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"{Scale}\n{FirstRule.Text}\n");
            foreach (var amendment in Amendments)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{amendment.FromRound}\t{amendment.Rule.Text}\t{amendment.Reason}\n"
                );
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>The rule that judges a round.</summary>
    /// <param name="round">The round, from 1.</param>
    public ConsensusRule RuleOf(int round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        return Amendments.LastOrDefault(a => a.FromRound <= round)?.Rule ?? FirstRule;
    }

    /// <summary>Changes the rule for later rounds. The first round keeps the rule that was fixed before it.</summary>
    /// <param name="fromRound">The first round that the new rule judges, from 2 and not before an earlier amendment's.</param>
    /// <param name="rule">The new rule.</param>
    /// <param name="reason">Why, in words that can be published.</param>
    /// <exception cref="ArgumentException">The reason is empty, or the rule does not fit the scale.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The round is the first, or before that of an earlier amendment.</exception>
    public ConsensusPlan Amend(int fromRound, ConsensusRule rule, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromRound, Math.Max(2, Amendments.LastOrDefault()?.FromRound ?? 2));
        return new(Scale, FirstRule, [.. Amendments, new(fromRound, Fitting(Scale, rule), reason)]);
    }

    private static ConsensusRule Fitting(RatingScale scale, ConsensusRule rule)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Fits(scale)
            ? rule
            : throw new ArgumentException($"The rule \"{rule}\" is not made for the scale {scale}.", nameof(rule));
    }
}
