namespace Touchstone.Core.Conversations;

/// <summary>One of the few questions of a conversation, with the prompt that people answer in a sentence or two.</summary>
public sealed class Challenge
{
    private Challenge() { }

    internal Challenge(Guid conversationId, int position, ChallengeText text, bool preModerated)
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        Position = position;
        Take(text, preModerated);
    }

    public Guid Id { get; private set; }
    public Guid ConversationId { get; private set; }

    /// <summary>Where it stands among the others, from 1.</summary>
    public int Position { get; private set; }
    public string Title { get; private set; } = "";
    public string Prompt { get; private set; } = "";

    /// <summary>What people say here is read by a moderator before others see it.</summary>
    public bool PreModerated { get; private set; }
    public int Revision { get; private set; }

    internal ContributionState FirstState => PreModerated ? ContributionState.Waiting : ContributionState.Shown;

    internal void Revise(ChallengeText text, bool preModerated)
    {
        Take(text, preModerated);
        Revision++;
    }

    private void Take(ChallengeText text, bool preModerated)
    {
        Title = text.Title.Trim();
        Prompt = text.Prompt.Trim();
        PreModerated = preModerated;
    }
}
