using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Core.Conversations;

/// <summary>The texts of a conversation that can be read in Welsh or made easy to read.</summary>
public static class ConversationFields
{
    public const string Title = "title";
    public const string Aims = "aims";
    public const string Policy = "policy";

    private const int LongestTitle = 200;
    private const int LongestPrompt = 1_000;
    private const int LongestText = 10_000;

    public static string TitleOf(Guid challenge) => $"challenge-{challenge}-title";

    public static string PromptOf(Guid challenge) => $"challenge-{challenge}-prompt";

    internal static async Task<List<TextField>> Of(TouchstoneDb db, Conversation it, CancellationToken cancel)
    {
        var challenges = await db.Set<Challenge>()
            .AsNoTracking()
            .Where(c => c.ConversationId == it.Id)
            .OrderBy(c => c.Position)
            .ToListAsync(cancel);
        return
        [
            new(Title, "Title", it.Title, LongestTitle),
            new(Aims, "What it is for", it.Aims, LongestText, IsLong: true),
            new(Policy, "What moderators hide", it.Policy, LongestText, IsLong: true),
            .. challenges.SelectMany(c =>
                new TextField[]
                {
                    new(TitleOf(c.Id), $"Challenge {c.Position}: title", c.Title, LongestTitle),
                    new(PromptOf(c.Id), $"Challenge {c.Position}: what people are asked", c.Prompt, LongestPrompt),
                }
            ),
        ];
    }
}
