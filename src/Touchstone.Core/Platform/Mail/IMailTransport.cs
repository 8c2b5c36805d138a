namespace Touchstone.Core.Platform.Mail;

/// <summary>Hands one message to whoever delivers it.</summary>
public interface IMailTransport
{
    /// <summary>False when nothing is configured that could deliver: messages are then kept.</summary>
    bool CanDeliver { get; }

    /// <exception cref="System.Net.Mail.SmtpException">The server refused the message or could not be reached.</exception>
    Task Deliver(OutboxMail mail, CancellationToken cancel);
}
