using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Begins the record of a workshop with universities. Nobody outside the programme sees it until it is published.</summary>
public sealed record ConveneAgreement(string Title, DateOnly? HeldOn, string Purpose) : Command<Guid>;

internal sealed class ConveneAgreementHandler : ICommandHandler<ConveneAgreement, Guid>
{
    public Task<Outcome<Guid>> Handle(ConveneAgreement command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "a title", 200)
            .When(command.HeldOn is null, nameof(command.HeldOn), "Enter the day of the workshop")
            .Text(command.Purpose, nameof(command.Purpose), "what the workshop was for", 5_000);
        if (faults.Any)
        {
            return Task.FromResult<Outcome<Guid>>(faults.Refusal);
        }
        var agreement = new Agreement(
            command.Title.Trim(),
            command.HeldOn!.Value,
            command.Purpose.Trim(),
            work.Reference.Mpf.On(work.Today).Edition
        );
        work.Db.Add(agreement);
        work.Enter(agreement.Ref, agreement.Title, agreement.Purpose);
        work.Log("agreement-convened", agreement.Ref, new { agreement.Title, agreement.HeldOn });
        return Task.FromResult<Outcome<Guid>>(agreement.Id);
    }
}
