using Touchstone.Agreement;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// The seminar before a conversation: leaders of the groups that it concerns frame the problems, rate and sort them in rounds, and
/// what belongs together becomes a challenge. What counts as consensus is fixed before anybody rates.
/// </summary>
public sealed class Seminar
{
    /// <summary>
    /// Problems are proposed as one cluster while, on average, at least this share of those who sorted put them together.
    /// </summary>
    public const double Cut = 0.5;

    private Seminar() { }

    internal Seminar(Guid conversationId, string purpose, ConsensusRule rule, DateOnly framingUntil, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        (Purpose, Rule, FramingUntil, OpenedAt) = (purpose, rule.Text, framingUntil, at);
    }

    public Guid Id { get; private set; }
    public Guid ConversationId { get; private set; }

    /// <summary>What the leaders are asked to find out together.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The rule of consensus as the engine reads it.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>By which day leaders are asked to have framed problems. They may until the first round opens.</summary>
    public DateOnly FramingUntil { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Changes whenever its text or its clusters change.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Seminar.Ref(Id);

    /// <summary>The scale and the rule that judges every round.</summary>
    public ConsensusPlan Plan => new(RatingScale.OneToNine, ConsensusRule.Parse(Rule)!);

    internal void Revise(string purpose, ConsensusRule rule, DateOnly framingUntil)
    {
        (Purpose, Rule, FramingUntil) = (purpose, rule.Text, framingUntil);
        Revision++;
    }

    internal void Regrouped() => Revision++;
}
