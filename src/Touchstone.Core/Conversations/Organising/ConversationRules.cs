using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>What must hold of what organisers enter.</summary>
internal static class ConversationRules
{
    public const int LongestErasure = 730;

    public static Faults Check(this Faults faults, ConversationText text, int? eraseAfterDays) =>
        faults
            .Text(text.Title, nameof(text.Title), "the title", 150)
            .Text(text.Aims, nameof(text.Aims), "what the conversation is for", 5_000)
            .Text(text.Policy, nameof(text.Policy), "the policy of moderation", 5_000)
            .When(
                eraseAfterDays is null or < 0 or > LongestErasure,
                "EraseAfterDays",
                $"Enter after how many days answers are erased, from 0 to {LongestErasure}"
            );

    public static Faults Check(this Faults faults, ChallengeText text) =>
        faults
            .Text(text.Title, nameof(text.Title), "the title", 150)
            .Text(text.Prompt, nameof(text.Prompt), "the prompt", 500);
}
