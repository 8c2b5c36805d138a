using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Touchstone.Core.Platform.Mail;

/// <summary>Delivers by SMTP, as plain text with an HTML alternative.</summary>
internal sealed class SmtpTransport(MailSettings settings, Site site) : IMailTransport
{
    public bool CanDeliver => !string.IsNullOrWhiteSpace(settings.Host);

    public async Task Deliver(OutboxMail mail, CancellationToken cancel)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(site.MailFrom, site.Body, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To));
        // The identifier of the row, so that a message sent twice after a crash is seen as one by mail programs.
        message.Headers.Add("Message-ID", $"<{mail.Id}@{site.PublicAddress.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(
            AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html)
        );
        if (mail.Calendar is { } calendar)
        {
            // Beside the texts and not attached: mail programs offer to enter, change or take out the appointment (RFC 6047).
            message.AlternateViews.Add(
                AlternateView.CreateAlternateViewFromString(
                    calendar,
                    new ContentType("text/calendar")
                    {
                        CharSet = Encoding.UTF8.WebName,
                        Parameters = { ["method"] = mail.CalendarMethod!.Value.ToString().ToUpperInvariant() },
                    }
                )
            );
        }
        using var client = new SmtpClient(settings.Host!, settings.Port)
        {
            EnableSsl = settings.Tls,
            DeliveryMethod = SmtpDeliveryMethod.Network,
        };
        if (!string.IsNullOrEmpty(settings.User))
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }
        await client.SendMailAsync(message, cancel);
    }
}
