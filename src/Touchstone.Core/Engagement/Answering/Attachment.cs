namespace Touchstone.Core.Engagement.Answering;

/// <summary>A file that somebody sent with an answer. Like the answer, it knows neither person nor moment.</summary>
public sealed class Attachment
{
    private Attachment() { }

    internal Attachment(Guid questionnaireId, string mediaType, string extension, byte[] sha256)
    {
        Id = Response.NewId();
        QuestionnaireId = questionnaireId;
        MediaType = mediaType;
        Extension = extension;
        Sha256 = sha256;
    }

    public Guid Id { get; private set; }
    public Guid QuestionnaireId { get; private set; }
    public string MediaType { get; private set; } = "";

    /// <summary>With its dot. The name it had is not kept: people put their own into it.</summary>
    public string Extension { get; private set; } = "";
    public byte[] Sha256 { get; private set; } = [];
}
