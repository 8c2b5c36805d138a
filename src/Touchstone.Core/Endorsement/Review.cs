using Touchstone.Core.Record;

namespace Touchstone.Core.Endorsement;

/// <summary>One independent reviewer's review of a candidate. To everybody but those who run the review the reviewer is a number.</summary>
public sealed class Review
{
    private Review() { }

    internal Review(
        Guid candidateId,
        Guid reviewerId,
        int number,
        ReviewerKind kind,
        string? profession,
        DateOnly due,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        CandidateId = candidateId;
        ReviewerId = reviewerId;
        Number = number;
        Kind = kind;
        Profession = profession;
        Due = due;
        InvitedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CandidateId { get; private set; }
    public Guid ReviewerId { get; private set; }
    public int Number { get; private set; }
    public ReviewerKind Kind { get; private set; }

    /// <summary>Code of the reviewer's profession in the reference data; null for a lay reviewer.</summary>
    public string? Profession { get; private set; }
    public DateOnly Due { get; private set; }
    public ReviewState State { get; private set; } = ReviewState.Invited;
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Why it was declined or withdrawn.</summary>
    public string? Note { get; private set; }
    public int Revision { get; private set; }
    public IList<ReviewJudgement> Judgements { get; private set; } = [];
    public RecordRef Ref => RecordKinds.Review.Ref(Id);

    /// <summary>True while the review counts towards the panel.</summary>
    public bool IsActive => State is not (ReviewState.Declined or ReviewState.Withdrawn);

    internal void Answer(bool accept, string? note, DateTimeOffset at)
    {
        State = accept ? ReviewState.Accepted : ReviewState.Declined;
        Note = note;
        AnsweredAt = at;
        Revision++;
    }

    internal void Submit(DateTimeOffset at)
    {
        State = ReviewState.Submitted;
        SubmittedAt = at;
        Revision++;
    }

    /// <summary>Takes the review out of the panel. What was written stays for the history and counts no more.</summary>
    internal void Withdraw(string why)
    {
        State = ReviewState.Withdrawn;
        Note = why;
        Revision++;
    }
}

/// <summary>What a reviewer brings.</summary>
public enum ReviewerKind
{
    Academic,
    Clinical,
    Lay,
}

/// <summary>Where a review stands.</summary>
public enum ReviewState
{
    Invited,
    Accepted,
    Submitted,
    Declined,
    Withdrawn,
}

/// <summary>The judgement on one criterion. It is saved while it is being written, and locked when the review is submitted.</summary>
public sealed class ReviewJudgement
{
    private ReviewJudgement() { }

    internal ReviewJudgement(Guid reviewId, string criterion, DateTimeOffset at)
    {
        ReviewId = reviewId;
        Criterion = criterion;
        SavedAt = at;
    }

    public Guid ReviewId { get; private set; }
    public string Criterion { get; private set; } = "";

    /// <summary>Code of the level; null while the reviewer has not made up their mind.</summary>
    public string? Level { get; private set; }
    public string Reasons { get; private set; } = "";

    /// <summary>The parts of the specification that the reasons speak of, by their codes.</summary>
    public string Clauses { get; private set; } = "";
    public DateTimeOffset SavedAt { get; private set; }
    public int Revision { get; private set; }

    internal void Save(string? level, string reasons, string clauses, DateTimeOffset at)
    {
        Level = level;
        Reasons = reasons;
        Clauses = clauses;
        SavedAt = at;
        Revision++;
    }
}
