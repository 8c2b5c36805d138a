using System.Security.Cryptography;
using Touchstone.Core.Engagement.Questionnaires;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>
/// What somebody said. It knows no person, no invitation and no moment: its identifier is random, and the mark under which its
/// author finds it again follows from a secret that only they hold.
/// </summary>
public sealed class Response
{
    private Response() { }

    internal Response(FormVersion version, byte[]? mark, ResponseWay way, Standpoint standpoint, AnswerSheet answers)
    {
        // Not an identifier of version 7: that one tells when it was made.
        Id = NewId();
        QuestionnaireId = version.QuestionnaireId;
        Mark = mark;
        Way = way;
        Say(version, standpoint, answers);
    }

    public Guid Id { get; private set; }
    public Guid QuestionnaireId { get; private set; }

    /// <summary>The version that it answers.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>What it is stored under for its author; null for what came on paper or from a file.</summary>
    public byte[]? Mark { get; private set; }
    public ResponseWay Way { get; private set; }
    public Capacity Capacity { get; private set; }

    /// <summary>The organisation that it speaks for, if that agreed to be named.</summary>
    public string? Organisation { get; private set; }
    public bool MayQuote { get; private set; }

    /// <summary>The answers as JSON.</summary>
    public string Answers { get; private set; } = "{}";

    /// <summary>A random identifier (RFC 9562, 5.4).</summary>
    internal static Guid NewId()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    internal void Say(FormVersion version, Standpoint standpoint, AnswerSheet answers)
    {
        VersionId = version.Id;
        Capacity = standpoint.Capacity ?? Capacity.Self;
        Organisation = standpoint.KeptName;
        MayQuote = standpoint.MayQuote;
        Answers = answers.ToJson();
    }

    /// <summary>Nothing of it may be quoted any more, and nobody is named.</summary>
    internal void WithdrawConsent()
    {
        MayQuote = false;
        Organisation = null;
    }
}
