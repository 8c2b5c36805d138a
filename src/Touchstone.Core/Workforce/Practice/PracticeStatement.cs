using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>A statement found in a document. It counts once people have confirmed it.</summary>
public sealed class PracticeStatement
{
    private PracticeStatement() { }

    internal PracticeStatement(Guid sourceId, int place, FoundStatement found)
    {
        Id = Guid.CreateVersion7();
        SourceId = sourceId;
        Place = place;
        Text = found.Text;
        Doubt = found.Doubt;
    }

    public Guid Id { get; private set; }
    public Guid SourceId { get; private set; }
    public int Place { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Why it may be no capability; empty when nothing speaks against it.</summary>
    public string Doubt { get; private set; } = "";
    public StatementState State { get; private set; } = StatementState.Found;

    /// <summary>Codes of the multi-professional framework that people mapped it to.</summary>
    public string[] PillarCodes { get; private set; } = [];

    /// <summary>Capabilities of specifications that people mapped it to.</summary>
    public ImmutableList<MappedCapability> Capabilities { get; private set; } = [];

    /// <summary>The group of statements that say the same.</summary>
    public Guid? GroupId { get; private set; }

    internal void Decide(
        StatementState state,
        string text,
        IEnumerable<string> pillarCodes,
        IEnumerable<MappedCapability> capabilities
    )
    {
        State = state;
        Text = text;
        PillarCodes = [.. pillarCodes];
        Capabilities = [.. capabilities];
        if (state != StatementState.Kept)
        {
            GroupId = null;
        }
    }

    internal void Join(Guid group) =>
        GroupId =
            State == StatementState.Kept
                ? group
                : throw new InvalidOperationException("Only a confirmed statement is put into a group.");
}

public enum StatementState
{
    /// <summary>The product found it; nobody has looked at it.</summary>
    Found,
    Kept,
    Dropped,
}
