using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Organisations;

/// <summary>Changes what is known about an organisation.</summary>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record EditOrganisation(Guid OrganisationId, OrganisationEntry Entry, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class EditOrganisationHandler : ICommandHandler<EditOrganisation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EditOrganisation command, Work work, CancellationToken cancel)
    {
        var organisation = await work
            .Db.Set<Organisation>()
            .SingleOrDefaultAsync(o => o.Id == command.OrganisationId, cancel);
        if (organisation is null)
        {
            return new Refusal.NotFound();
        }
        var entry = command.Entry;
        var faults = await work.OrganisationFaults(entry, organisation.Id, cancel);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (organisation.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Name", entry.Name, organisation.Name),
                new StaleField("Kind", entry.Kind ?? "", organisation.Kind),
                new StaleField("Region", entry.Region ?? "", organisation.Region ?? ""),
                new StaleField("ODS code", entry.OdsCode ?? "", organisation.OdsCode ?? ""),
                new StaleField("UKPRN", entry.Ukprn ?? "", organisation.Ukprn ?? ""),
                new StaleField("Mail domain", entry.MailDomain ?? "", organisation.MailDomain ?? ""),
                new StaleField("Website", entry.Website ?? "", organisation.Website ?? ""),
            ]);
        }
        organisation.Describe(entry.Name.Trim(), entry.Kind!, CheckingOrganisations.Blank(entry.Region));
        organisation.Take(entry);
        var record = RecordKinds.Organisation.Ref(organisation.Id);
        var item = await work
            .Db.Set<Item>()
            .SingleOrDefaultAsync(i => i.Kind == record.Kind && i.Id == record.Id, cancel);
        if (item is not null)
        {
            item.Title = organisation.Name;
            item.Summary = work.Reference.OrganisationKinds.On(work.Today).Find(entry.Kind!)!.Name;
        }
        work.Log("organisation-changed", record, entry);
        return Nothing.Value;
    }
}
