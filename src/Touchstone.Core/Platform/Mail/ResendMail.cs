using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Platform.Mail;

/// <summary>Sends a message that failed, or was kept while there was no mail server, after all.</summary>
public sealed record ResendMail(Guid MailId) : Command<Nothing>;

internal sealed class ResendMailHandler : ICommandHandler<ResendMail, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ResendMail command, Work work, CancellationToken cancel)
    {
        var mail = await work
            .Db.Set<OutboxMail>()
            .ReadableBy(work.Standing)
            .SingleOrDefaultAsync(m => m.Id == command.MailId, cancel);
        if (mail is null)
        {
            return new Refusal.NotFound();
        }
        if (mail.State is not (MailState.Failed or MailState.Kept))
        {
            return new Refusal.OutOfOrder("Only a message that failed or was kept can be sent again");
        }
        mail.SendAgain(work.Now);
        work.Log("mail-sent-again", RecordKinds.Mail.Ref(mail.Id));
        return Nothing.Value;
    }
}
