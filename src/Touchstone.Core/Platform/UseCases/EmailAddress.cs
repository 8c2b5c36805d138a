using System.Net.Mail;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>What counts as an e-mail address here: something that one mail server would take, and nothing clever.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of which are the angle brackets.</summary>
    public const int MaxLength = 254;

    public static bool IsValid(string value) =>
        value.Length <= MaxLength
        && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
        && MailAddress.TryCreate(value, out var parsed)
        && string.Equals(parsed.Address, value, StringComparison.Ordinal)
        && parsed.Host.Contains('.', StringComparison.Ordinal);
}
