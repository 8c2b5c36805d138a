using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Mail;

/// <summary>One message, from the moment a use case asks for it until it is sent, kept or given up.</summary>
public sealed class OutboxMail
{
    private OutboxMail() { }

    internal OutboxMail(
        string key,
        string to,
        Guid? toAccount,
        string subject,
        string text,
        string html,
        RecordRef? about,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        Key = key;
        To = to;
        ToAccount = toAccount;
        Subject = subject;
        Text = text;
        Html = html;
        AboutKind = about?.Kind;
        AboutId = about?.Id;
        WrittenAt = at;
        NextAttemptAt = at;
    }

    public Guid Id { get; private set; }

    /// <summary>The same message under the same key is written once.</summary>
    public string Key { get; private set; } = "";
    public string To { get; private set; } = "";
    public Guid? ToAccount { get; private set; }
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Html { get; private set; } = "";
    public RecordKind? AboutKind { get; private set; }
    public Guid? AboutId { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public MailState State { get; internal set; } = MailState.Waiting;
    public int Attempts { get; internal set; }
    public DateTimeOffset NextAttemptAt { get; internal set; }
    public DateTimeOffset? SentAt { get; internal set; }
    public string? Problem { get; internal set; }

    /// <summary>The part of the text that only the recipient may know, as long as the message waits or is kept.</summary>
    public string? Secret { get; internal set; }

    /// <summary>An appointment for the recipient's calendar (RFC 5545), and what the calendar is to do with it.</summary>
    public string? Calendar { get; internal set; }
    public CalendarMethod? CalendarMethod { get; internal set; }

    /// <summary>The text as others may read it.</summary>
    public string TextWithoutSecret => Without(Text);

    /// <summary>The HTML as others may read it.</summary>
    public string HtmlWithoutSecret => Without(Html);

    /// <summary>The message has reached its recipient; nobody else needs its secret.</summary>
    internal void ForgetSecret()
    {
        Text = TextWithoutSecret;
        Html = HtmlWithoutSecret;
        Calendar = Calendar is null ? null : Without(Calendar);
        Secret = null;
    }

    internal void SendAgain(DateTimeOffset at)
    {
        State = MailState.Waiting;
        Attempts = 0;
        Problem = null;
        NextAttemptAt = at;
    }

    private string Without(string content) =>
        Secret is null ? content : content.Replace(Secret, "(hidden)", StringComparison.Ordinal);
}

/// <summary>Where a message stands.</summary>
public enum MailState
{
    Waiting,
    Sent,

    /// <summary>No mail server is configured: the message stays in the mail log, readable.</summary>
    Kept,

    /// <summary>The recipient has a conflict of interest in the record it is about.</summary>
    Withheld,

    /// <summary>Given up after the last attempt, or refused for good by the mail server.</summary>
    Failed,
}
