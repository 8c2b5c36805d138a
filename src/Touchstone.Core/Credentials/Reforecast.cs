using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Credentials;

/// <summary>Says when a stage is expected to be done, or says it anew with the reason for the change.</summary>
public sealed record Reforecast(Guid CredentialId, Stage Stage, DateOnly Date, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Credential.Ref(CredentialId);
}

internal sealed class ReforecastHandler : ICommandHandler<Reforecast, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(Reforecast command, Work work, CancellationToken cancel)
    {
        if (!await work.Db.Set<Credential>().AnyAsync(c => c.Id == command.CredentialId, cancel))
        {
            return new Refusal.NotFound();
        }
        var credential = await work.CredentialOf(command.CredentialId, cancel);
        var faults = new Faults()
            .When(!Enum.IsDefined(command.Stage), nameof(command.Stage), "Choose a stage")
            .When(command.Date < work.Today, nameof(command.Date), "Enter a date that is not in the past")
            .Text(command.Reason, nameof(command.Reason), "the reason, as the public will read it", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (credential.At(command.Stage).State is StageState.Done or StageState.Skipped)
        {
            return new Refusal.OutOfOrder("This stage is complete, so it has no forecast.");
        }
        work.ForecastStage(credential, command.Stage, command.Date, command.Reason.Trim());
        return Nothing.Value;
    }
}
