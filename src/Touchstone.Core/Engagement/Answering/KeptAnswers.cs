using System.Security.Cryptography;
using System.Text;
using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>
/// Unfinished answers that somebody will come back to. They are sealed with a key that follows from the secret in the link
/// (AES-256-GCM), so that nobody reads them but its holder. They go when they are sent, and when the answers are counted.
/// </summary>
public sealed class KeptAnswers
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private KeptAnswers() { }

    internal KeptAnswers(byte[] mark, Guid questionnaireId)
    {
        Mark = mark;
        QuestionnaireId = questionnaireId;
    }

    public byte[] Mark { get; private set; } = [];
    public Guid QuestionnaireId { get; private set; }
    public Guid VersionId { get; private set; }
    public byte[] Sealed { get; private set; } = [];

    internal void Seal(byte[] key, Guid version, AnswerSheet answers)
    {
        var plain = Encoding.UTF8.GetBytes(answers.ToJson());
        var box = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            box.AsSpan(0, NonceBytes),
            plain,
            box.AsSpan(NonceBytes, plain.Length),
            box.AsSpan(NonceBytes + plain.Length)
        );
        VersionId = version;
        Sealed = box;
    }

    internal AnswerSheet Open(byte[] key)
    {
        var plain = new byte[Sealed.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            Sealed.AsSpan(0, NonceBytes),
            Sealed.AsSpan(NonceBytes, plain.Length),
            Sealed.AsSpan(NonceBytes + plain.Length),
            plain
        );
        return AnswerSheet.Parse(Encoding.UTF8.GetString(plain)) ?? AnswerSheet.Empty;
    }
}
