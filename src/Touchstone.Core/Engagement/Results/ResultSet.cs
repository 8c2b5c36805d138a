namespace Touchstone.Core.Engagement.Results;

/// <summary>The figures of a questionnaire, as they were counted. They do not change.</summary>
public sealed class ResultSet
{
    private ResultSet() { }

    internal ResultSet(Guid questionnaireId, string digest, ResultsDocument document, DateTimeOffset at)
    {
        QuestionnaireId = questionnaireId;
        Digest = digest;
        Document = document;
        CountedAt = at;
    }

    public Guid QuestionnaireId { get; private set; }

    /// <summary>SHA-256 over all answers in the order of their identifiers, hexadecimal: what was counted.</summary>
    public string Digest { get; private set; } = "";
    public ResultsDocument Document { get; private set; } = null!;
    public DateTimeOffset CountedAt { get; private set; }
}
