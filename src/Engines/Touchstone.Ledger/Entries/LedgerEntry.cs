using System.Buffers;
using System.Globalization;
using System.Text;

namespace Touchstone.Ledger;

/// <summary>
/// One line of the log: who did what to which record and when, with the hash of what exactly. Names, addresses and free
/// text cannot get in: every word is an identifier of letters, digits and a few signs, without spaces and without "@".
/// What was done in detail is kept elsewhere, under a salt (<see cref="SaltedContent"/>), and can be erased there without
/// touching the log.
/// </summary>
public sealed record LedgerEntry
{
    /// <summary>The largest sequence number: the largest whole number that RFC 8785 writes exactly.</summary>
    public const long LargestSequence = (1L << 53) - 1;

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:/"
    );

    /// <summary>Makes an entry.</summary>
    /// <param name="sequence">Its place in the log, from 0: the index of its leaf.</param>
    /// <param name="at">When; kept in UTC to the microsecond, which is what the database keeps.</param>
    /// <param name="actor">Who: an identifier, never a name.</param>
    /// <param name="action">What was done, such as <c>decision.recorded</c>.</param>
    /// <param name="subjectKind">What kind of record it was done to, such as <c>decision</c>.</param>
    /// <param name="subjectId">Which record.</param>
    /// <param name="contentHash">The hash of the salted content.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sequence is negative or above <see cref="LargestSequence"/>.</exception>
    /// <exception cref="ArgumentException">A word is empty, longer than 200 characters, or not an identifier.</exception>
    public LedgerEntry(
        long sequence,
        DateTimeOffset at,
        string actor,
        string action,
        string subjectKind,
        string subjectId,
        Digest contentHash
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, LargestSequence);
        Sequence = sequence;
        var utc = at.ToUniversalTime();
        At = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
        Actor = Word(actor);
        Action = Word(action);
        SubjectKind = Word(subjectKind);
        SubjectId = Word(subjectId);
        ContentHash = contentHash;
    }

    /// <summary>The place in the log, from 0.</summary>
    public long Sequence { get; }

    /// <summary>When, in UTC to the microsecond.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who, as an identifier.</summary>
    public string Actor { get; }

    /// <summary>What was done.</summary>
    public string Action { get; }

    /// <summary>The kind of record it was done to.</summary>
    public string SubjectKind { get; }

    /// <summary>Which record.</summary>
    public string SubjectId { get; }

    /// <summary>SHA-256 over the salted content.</summary>
    public Digest ContentHash { get; }

    /// <summary>Whether a word may stand in an entry: 1 to 200 ASCII letters, digits and the signs <c>- . _ : /</c>.</summary>
    public static bool IsWord(string? word) =>
        word is { Length: > 0 and <= 200 } && !word.AsSpan().ContainsAnyExcept(WordCharacters);

    /// <summary>
    /// The one text of this entry, without a line break, exactly as RFC 8785 (JSON Canonicalization Scheme) has it:
    /// members in the order action, actor, at, contentHash, sequence, subjectId, subjectKind; no spaces; the time as
    /// <c>2026-11-20T10:00:00.000000Z</c> with six decimals always; the hash as 64 lower-case hexadecimal digits. The
    /// words need no escaping, as no character of theirs ever does.
    /// </summary>
    public string ToCanonicalJson() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"action":"{{Action}}","actor":"{{Actor}}","at":"{{CanonicalTime.Write(At)}}","contentHash":"{{ContentHash.ToHex()}}","sequence":{{Sequence}},"subjectId":"{{SubjectId}}","subjectKind":"{{SubjectKind}}"}"""
        );

    /// <summary>The UTF-8 bytes of <see cref="ToCanonicalJson"/>: the data of the leaf.</summary>
    public byte[] ToCanonicalBytes() => Encoding.ASCII.GetBytes(ToCanonicalJson());

    /// <summary>The hash of the leaf.</summary>
    public Digest LeafHash() => MerkleHash.OfLeaf(ToCanonicalBytes());

    private static string Word(string word) =>
        IsWord(word)
            ? word
            : throw new ArgumentException(
                $"\"{word}\" cannot stand in the log: an identifier has 1 to 200 letters, digits or - . _ : / and nothing else."
            );
}
