using System.Runtime.InteropServices;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>A vote that is on disk.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommittedVote(
    long Seq,
    long Writer,
    Guid Conversation,
    long Participant,
    long Statement,
    Vote Vote
);
