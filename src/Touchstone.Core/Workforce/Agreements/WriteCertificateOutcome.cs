using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Writes a learning outcome of the certificate and what it answers, a new one when none is named.</summary>
/// <param name="PillarCodes">Codes of the multi-professional framework, with ranges: 1.1 to 1.4, 2.3.</param>
/// <param name="Capabilities">Keys of capabilities of specifications in force, see <see cref="MappedCapability.Key"/>.</param>
public sealed record WriteCertificateOutcome(
    Guid AgreementId,
    Guid? OutcomeId,
    string Code,
    string Text,
    string PillarCodes,
    ImmutableArray<string> Capabilities,
    int Seen
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Agreement.Ref(AgreementId);
}

internal sealed class WriteCertificateOutcomeHandler(IPublishedSpecifications specifications)
    : ICommandHandler<WriteCertificateOutcome, Guid>
{
    public async Task<Outcome<Guid>> Handle(WriteCertificateOutcome command, Work work, CancellationToken cancel)
    {
        var agreement = await work.Db.AgreementOf(command.AgreementId, cancel);
        var outcome = agreement?.Outcomes.SingleOrDefault(o => o.Id == command.OutcomeId);
        if (agreement is null || (command.OutcomeId is not null && outcome is null))
        {
            return new Refusal.NotFound();
        }
        if (agreement.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder(OpeningAgreements.Standing);
        }
        var known = work.Reference.Mpf[agreement.FrameworkEdition].SelectMany(p => p.Capabilities).Select(c => c.Code);
        var read = CodeRange.Read(command.PillarCodes, known);
        var mapped = (await specifications.All(work.Db, cancel))
            .SelectMany(s => s.Capabilities.Select(c => MappedCapability.Of(s, c)))
            .Concat(outcome?.Capabilities ?? [])
            .DistinctBy(m => m.Key)
            .ToDictionary(m => m.Key, StringComparer.Ordinal);
        var faults = new Faults()
            .Text(command.Code, nameof(command.Code), "a code for the outcome", 20)
            .When(
                agreement.Outcomes.Any(o =>
                    o != outcome && o.Code.Equals(command.Code.Trim(), StringComparison.OrdinalIgnoreCase)
                ),
                nameof(command.Code),
                "Enter another code: an outcome of this code is there"
            )
            .Text(command.Text, nameof(command.Text), "the outcome", 1_000)
            .When(
                !read.Unread.IsEmpty,
                nameof(command.PillarCodes),
                $"Enter codes of the framework: {string.Join(", ", read.Unread)} cannot be read"
            )
            .Each(command.Capabilities, mapped.Keys, nameof(command.Capabilities), "capabilities");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (agreement.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Outcome", command.Text, outcome?.Text ?? "not there yet"),
                new StaleField("Codes", command.PillarCodes, string.Join(", ", outcome?.PillarCodes ?? [])),
            ]);
        }
        if (outcome is null)
        {
            outcome = new CertificateOutcome(agreement.Id);
            agreement.Outcomes.Add(outcome);
        }
        outcome.Say(
            command.Code.Trim(),
            command.Text.Trim(),
            read.Codes.Distinct().Order(CodeOrder.Instance),
            command.Capabilities.Distinct().Select(key => mapped[key])
        );
        agreement.Changed();
        work.Log(
            "certificate-outcome-written",
            agreement.Ref,
            new
            {
                outcome.Code,
                outcome.Text,
                outcome.PillarCodes,
                outcome.Capabilities,
            }
        );
        return outcome.Id;
    }
}
