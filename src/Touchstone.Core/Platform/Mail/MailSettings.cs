namespace Touchstone.Core.Platform.Mail;

/// <summary>The mail server. With no host, mail is kept in the mail log and not sent.</summary>
public sealed class MailSettings
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public bool Tls { get; set; } = true;
    public string? User { get; set; }
    public string? Password { get; set; }
}
