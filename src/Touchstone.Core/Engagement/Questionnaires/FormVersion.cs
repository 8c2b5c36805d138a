using System.Security.Cryptography;
using System.Text.Json;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>A published questionnaire. It never changes, and every answer names the version that it answers.</summary>
public sealed class FormVersion
{
    private FormVersion() { }

    internal FormVersion(Questionnaire questionnaire, int number, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        QuestionnaireId = questionnaire.Id;
        Number = number;
        Title = questionnaire.Title;
        Form = questionnaire.Form;
        Hash = HashOf(Title, Form);
        PublishedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid QuestionnaireId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public Form Form { get; private set; } = Form.Empty;

    /// <summary>SHA-256 of what it asks, hexadecimal.</summary>
    public string Hash { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }

    internal static string HashOf(string title, Form form) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { title, form }, JsonSerializerOptions.Web))
        );
}
