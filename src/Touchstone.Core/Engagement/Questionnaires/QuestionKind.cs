using System.Text.Json.Serialization;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>What a line of a questionnaire is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuestionKind>))]
public enum QuestionKind
{
    /// <summary>A heading with some words; one page at a time, it begins a page.</summary>
    Section,

    /// <summary>How far somebody agrees with a statement, on five steps.</summary>
    Agreement,
    Single,

    /// <summary>As many as apply; one choice may exclude the others.</summary>
    Multiple,

    /// <summary>All choices brought into an order.</summary>
    Ranking,

    /// <summary>One choice for each of several rows.</summary>
    Matrix,
    Text,
    File,
}
