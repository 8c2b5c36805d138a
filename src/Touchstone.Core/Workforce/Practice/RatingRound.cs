namespace Touchstone.Core.Workforce.Practice;

/// <summary>A round in which people from practice rate how important each group is, from 1 to 9.</summary>
public sealed class RatingRound
{
    private RatingRound() { }

    internal RatingRound(Guid exerciseId, int number, string question, DateOnly closesOn, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        Number = number;
        Question = question;
        ClosesOn = closesOn;
        OpenedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public int Number { get; private set; }
    public string Question { get; private set; } = "";

    /// <summary>The last day on which ratings are taken.</summary>
    public DateOnly ClosesOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen(DateOnly today) => ClosedAt is null && today <= ClosesOn;

    internal void Close(DateTimeOffset at) => ClosedAt = at;
}

/// <summary>What one person gave one group in one round.</summary>
public sealed class PriorityRating
{
    /// <summary>Not important at all.</summary>
    public const int Lowest = 1;

    /// <summary>As important as can be.</summary>
    public const int Highest = 9;

    private PriorityRating() { }

    internal PriorityRating(Guid roundId, Guid groupId, Guid accountId)
    {
        RoundId = roundId;
        GroupId = groupId;
        AccountId = accountId;
    }

    public Guid RoundId { get; private set; }
    public Guid GroupId { get; private set; }
    public Guid AccountId { get; private set; }
    public int Score { get; private set; }
    public DateTimeOffset RatedAt { get; private set; }

    internal void Give(int score, DateTimeOffset at)
    {
        Score = score;
        RatedAt = at;
    }
}
