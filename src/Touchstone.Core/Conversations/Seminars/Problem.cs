using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// A problem as a leader framed it. Nobody but its author is told whose it is: it is weighed by what it says.
/// </summary>
public sealed class Problem
{
    private Problem() { }

    internal Problem(Guid seminarId, Guid authorId, ProblemText text)
    {
        Id = Guid.CreateVersion7();
        (SeminarId, AuthorId) = (seminarId, authorId);
        Take(text);
    }

    public Guid Id { get; private set; }
    public Guid SeminarId { get; private set; }
    public Guid AuthorId { get; private set; }
    public string Title { get; private set; } = "";
    public string Statement { get; private set; } = "";

    /// <summary>Whom it touches.</summary>
    public string Touches { get; private set; } = "";

    /// <summary>The cluster that it is in, proposed or confirmed.</summary>
    public Guid? ClusterId { get; private set; }
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Problem.Ref(Id);

    internal void Revise(ProblemText text)
    {
        Take(text);
        Revision++;
    }

    internal void Join(Guid? cluster) => ClusterId = cluster;

    private void Take(ProblemText text) =>
        (Title, Statement, Touches) = (text.Title.Trim(), text.Statement.Trim(), text.Touches.Trim());
}
