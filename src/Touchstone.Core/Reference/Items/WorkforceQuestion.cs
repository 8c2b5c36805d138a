namespace Touchstone.Core.Reference;

/// <summary>A question of the surveys of universities and employers.</summary>
/// <param name="Name">The question, or the statement that people agree or disagree with.</param>
/// <param name="Asked">Whom it is put to.</param>
/// <param name="Hint">What helps to answer.</param>
/// <param name="InLine">For statements: the answer that the framework supports.</param>
/// <param name="Most">The largest number, or the longest text.</param>
public sealed record WorkforceQuestion(
    string Code,
    string Name,
    IReadOnlyList<WorkforceAudience> Asked,
    WorkforceQuestionKind Kind,
    string? Hint = null,
    bool Required = false,
    WorkforceStance? InLine = null,
    int? Most = null
) : IReferenceItem;

/// <summary>Whom a survey goes to.</summary>
public enum WorkforceAudience
{
    Universities,
    Employers,
}

/// <summary>How a question is answered.</summary>
public enum WorkforceQuestionKind
{
    /// <summary>Strongly agree, agree, not sure, disagree, strongly disagree.</summary>
    Agreement,
    YesNo,
    WholeNumber,
    Percentage,
    Text,

    /// <summary>Short texts, one a line.</summary>
    Lines,
}

/// <summary>Which side of a statement the framework supports.</summary>
public enum WorkforceStance
{
    Agree,
    Disagree,
}
