using System.Text.Json.Serialization;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>What somebody answered to one question. Only what the kind of question calls for is there.</summary>
/// <param name="Chosen">The choices made; of a ranking, all of them in their order.</param>
/// <param name="Rows">Of a matrix: the choice made in each row.</param>
/// <param name="File">The file that was sent.</param>
public sealed record Answer(
    [property: JsonPropertyName("c"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string[]? Chosen = null,
    [property: JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null,
    [property: JsonPropertyName("r"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        Dictionary<string, string>? Rows = null,
    [property: JsonPropertyName("f"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? File = null
)
{
    [JsonIgnore]
    public bool IsEmpty =>
        Chosen is not { Length: > 0 } && string.IsNullOrWhiteSpace(Text) && Rows is not { Count: > 0 } && File is null;
}
