using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Results;

/// <summary>Everything that is shown of the answers to a questionnaire: made once, when they were counted, and the same for everybody.</summary>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Minimum">Fewer people than this are not shown.</param>
/// <param name="Groups">What the questions can be cut by.</param>
public sealed record ResultsDocument(
    int Answers,
    int Minimum,
    ImmutableArray<Grouping> Groups,
    ImmutableArray<QuestionResult> Questions
);

/// <summary>Something about people that questions are cut by: its groups, with those too small to be told apart taken together.</summary>
/// <param name="Id">The question about it, or <see cref="Counting.CapacityGroups"/>.</param>
public sealed record Grouping(string Id, string Text, ImmutableArray<Group> Groups);

/// <param name="Size">How many people it has.</param>
/// <param name="Members">The choices that fall into it.</param>
public sealed record Group(string Id, string Text, int Size, ImmutableArray<string> Members);

/// <param name="NotShown">Why there are no figures; null when there are.</param>
public sealed record QuestionResult(
    string Id,
    QuestionKind Kind,
    string Text,
    Clause? Clause,
    bool About,
    string? NotShown,
    ImmutableArray<ResultTable> Tables
);

/// <summary>The figures of a question, or of one row of a matrix.</summary>
/// <param name="Key">The question, with the row where there is one.</param>
/// <param name="Answered">How many answered it; null when so few did not that this must stay hidden.</param>
/// <param name="Overlaps">People may be in several lines.</param>
public sealed record ResultTable(
    string Key,
    string Text,
    int? Answered,
    bool Overlaps,
    ImmutableArray<ResultLine> Lines,
    ImmutableArray<ResultCut> Cuts
);

/// <param name="Count">Null when it is hidden.</param>
/// <param name="IsAnswer">False for the line of those who did not answer.</param>
/// <param name="MeanPlace">Of a ranking, where it can be shown: the mean of the places that were given.</param>
public sealed record ResultLine(string Id, string Text, int? Count, bool IsAnswer = true, double? MeanPlace = null);

/// <summary>The lines of a table by the groups of one grouping.</summary>
/// <param name="Lines">The identifiers of the lines; hidden lines are taken together as <see cref="Counting.Together"/>.</param>
public sealed record ResultCut(string By, ImmutableArray<CutLine> Lines, ImmutableArray<CutGroup> Groups);

public sealed record CutLine(string Id, string Text, ImmutableArray<string> Members);

/// <param name="Counts">One figure a line; null when the group is hidden.</param>
public sealed record CutGroup(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int[]? Counts
);
