using System.Text.Json.Serialization;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>How a questionnaire is put before people.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormLayout>))]
public enum FormLayout
{
    /// <summary>Each section is a page.</summary>
    PageByPage,
    OnePage,
}
