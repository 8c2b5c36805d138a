using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;

namespace Touchstone.Web.Platform;

/// <summary>How the states of mail and jobs are said, and in which colour.</summary>
internal static class PlatformWords
{
    /// <summary>A code such as <c>erase-gateways</c> as it is read: "Erase gateways".</summary>
    public static string OfCode(string code) =>
        code.Length == 0 ? "" : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    public static string Of(MailState state) =>
        state switch
        {
            MailState.Waiting => "Waiting",
            MailState.Sent => "Sent",
            MailState.Kept => "Kept",
            MailState.Withheld => "Withheld",
            MailState.Failed => "Failed",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Colour(MailState state) =>
        state switch
        {
            MailState.Sent => "green",
            MailState.Failed => "red",
            MailState.Waiting => "blue",
            _ => "grey",
        };

    public static string Of(JobState state) =>
        state switch
        {
            JobState.Waiting => "Waiting",
            JobState.Running => "In progress",
            JobState.Done => "Completed",
            JobState.GivenUp => "Failed",
            JobState.Cancelled => "Cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static string Colour(JobState state) =>
        state switch
        {
            JobState.Done => "green",
            JobState.GivenUp => "red",
            JobState.Waiting or JobState.Running => "blue",
            _ => "grey",
        };
}
