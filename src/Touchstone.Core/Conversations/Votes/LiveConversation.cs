using System.Collections.Immutable;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Platform.Wording;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>
/// One conversation as a node holds it: every vote that counts, exact counts, and what to ask whom next. Made from the database, and
/// kept fresh by what this node and the others commit.
/// </summary>
public sealed class LiveConversation
{
    private readonly Lock gate = new();
    private readonly VoteMatrix matrix = new();
    private readonly ImmutableArray<LiveDivision> divisions;
    private readonly ImmutableArray<ImmutableDictionary<string, int>> parts;
    private readonly Dictionary<long, LiveStatement> statements = [];
    private readonly Dictionary<long, int> ownVotes = [];
    private readonly HashSet<long> placed = [];
    private readonly HashSet<long> changed = [];

    /// <summary>Of each writer the last vote that stood in the database when this was made.</summary>
    private readonly Dictionary<long, long> loaded;

    /// <summary>The latest number of votes that came of late, since votes of different nodes may come in another order than they were given.</summary>
    private readonly LatestSeqs latest = new();
    private readonly StatementRouter router;
    private LiveHead head;

    internal LiveConversation(
        Guid id,
        LiveHead head,
        IEnumerable<LiveStatement> statements,
        IEnumerable<ImmutableArray<string>> parts,
        IEnumerable<(long Participant, GatewayAnswers Answers)> people,
        IEnumerable<CommittedVote> votes
    )
    {
        Id = id;
        this.head = head;
        this.parts =
        [
            .. parts.Select(codes =>
                codes.Select((code, at) => (code, at)).ToImmutableDictionary(p => p.code, p => p.at)
            ),
        ];
        divisions =
        [
            .. this.parts.Select(
                (codes, at) =>
                    matrix.Divide(GatewaySegments.Codes[at], [.. codes.OrderBy(c => c.Value).Select(c => c.Key)])
            ),
        ];
        foreach (var statement in statements)
        {
            Take(statement);
        }
        foreach (var (participant, answers) in people)
        {
            Place(participant, answers);
        }
        loaded = [];
        foreach (var vote in votes)
        {
            loaded[vote.Writer] = Math.Max(vote.Seq, loaded.GetValueOrDefault(vote.Writer));
            latest.Note(vote);
            Count(vote);
        }
        changed.Clear();
        router = new StatementRouter(matrix, BitConverter.ToUInt64(id.ToByteArray()));
    }

    public Guid Id { get; }

    /// <summary>People who voted at least once.</summary>
    public int Voters
    {
        get
        {
            lock (gate)
            {
                return ownVotes.Count;
            }
        }
    }

    /// <summary>Votes that count: a person's last on each statement.</summary>
    public int VotesThatCount { get; private set; }

    /// <summary>Everybody may know of it.</summary>
    public bool IsPublic => head.OpensAt is not null;

    public bool IsOpenAt(DateTimeOffset now) => head.IsOpenAt(now);

    /// <summary>What organisers wrote in Welsh and easy read.</summary>
    public RecordTexts Texts => head.Texts;

    public string ChallengeOf(LiveStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return head.Challenges.GetValueOrDefault(statement.ChallengeId, "");
    }

    /// <summary>Every statement, those that nobody but moderators may read included.</summary>
    internal ImmutableArray<LiveStatement> AllStatements()
    {
        lock (gate)
        {
            return [.. statements.Values];
        }
    }

    public LiveStatement? Find(long statement)
    {
        lock (gate)
        {
            return statements.GetValueOrDefault(statement);
        }
    }

    /// <summary>What the person should be asked next; null when they have answered everything.</summary>
    public LiveStatement? Next(long participant)
    {
        lock (gate)
        {
            return router.Next(participant) is { } number ? statements[number] : null;
        }
    }

    public VoteTally Tally(long statement)
    {
        lock (gate)
        {
            return matrix.Tally(statement);
        }
    }

    public ImmutableDictionary<long, VoteTally> Tallies(IEnumerable<long> of)
    {
        lock (gate)
        {
            return of.ToImmutableDictionary(s => s, matrix.Tally);
        }
    }

    /// <summary>What the person last said of a statement, or of one that was merged with it.</summary>
    public Vote? VoteOf(long participant, long statement)
    {
        lock (gate)
        {
            return matrix.VoteOf(participant, statement);
        }
    }

    /// <summary>On how many statements the person has voted, and how many there are.</summary>
    public (int Own, int Open) Progress(long participant)
    {
        lock (gate)
        {
            return (ownVotes.GetValueOrDefault(participant), OpenStatements);
        }
    }

    /// <summary>Whether routing routes.</summary>
    public RoutingCheck CheckRouting()
    {
        lock (gate)
        {
            return router.Check();
        }
    }

    /// <summary>The votes as they stand, to be analysed at leisure, with who is in which part of each segment.</summary>
    public (VoteTable Votes, ImmutableArray<Segment> Segments) Freeze()
    {
        lock (gate)
        {
            return (matrix.Freeze(), [.. divisions.Select(d => new Segment(d.Name, matrix.Freeze(d)))]);
        }
    }

    /// <summary>Statements whose counts changed since this was last asked.</summary>
    public IReadOnlyCollection<long> TakeChanges()
    {
        lock (gate)
        {
            var all = changed.ToArray();
            changed.Clear();
            return all;
        }
    }

    internal bool Knows(long participant)
    {
        lock (gate)
        {
            return placed.Contains(participant);
        }
    }

    /// <summary>Puts a person into the parts that they belong to by what they answered.</summary>
    internal void Place(long participant, GatewayAnswers? answers)
    {
        lock (gate)
        {
            placed.Add(participant);
            if (answers is null)
            {
                return;
            }
            foreach (var (code, at) in answers.InOrder.Select((code, at) => (code, at)))
            {
                if (parts[at].TryGetValue(code, out var part))
                {
                    divisions[at].Place(participant, part);
                }
            }
        }
    }

    internal void Apply(IEnumerable<CommittedVote> votes)
    {
        lock (gate)
        {
            foreach (var vote in votes)
            {
                if (vote.Seq > loaded.GetValueOrDefault(vote.Writer) && latest.Note(vote))
                {
                    Count(vote);
                    router.Changed(matrix.LivesOnAs(vote.Statement));
                }
            }
        }
    }

    internal void Renew(LiveHead now) => head = now;

    /// <summary>A statement is new, or moderation or its author changed it.</summary>
    internal void Renew(LiveStatement statement)
    {
        lock (gate)
        {
            Take(statement);
            router.Changed(statement.Number);
            if (statement.LivesOnAs is { } other)
            {
                router.Changed(matrix.LivesOnAs(other));
                changed.Add(matrix.LivesOnAs(other));
            }
        }
    }

    private int OpenStatements { get; set; }

    private void Take(LiveStatement statement)
    {
        if (statements.TryGetValue(statement.Number, out var before) && before.IsOpen)
        {
            OpenStatements--;
        }
        statements[statement.Number] = statement;
        if (statement.IsOpen)
        {
            OpenStatements++;
        }
        matrix.Moderate(
            statement.Number,
            statement.State == ContributionState.Shown ? StatementStanding.Open : StatementStanding.Rejected
        );
        if (statement.LivesOnAs is { } other)
        {
            matrix.Merge(statement.Number, other);
        }
    }

    private void Count(CommittedVote vote)
    {
        var before = matrix.Cast(vote.Participant, vote.Statement, vote.Vote);
        if (before is null)
        {
            VotesThatCount++;
            ownVotes[vote.Participant] = ownVotes.GetValueOrDefault(vote.Participant) + 1;
        }
        if (before != vote.Vote)
        {
            changed.Add(matrix.LivesOnAs(vote.Statement));
        }
    }
}
