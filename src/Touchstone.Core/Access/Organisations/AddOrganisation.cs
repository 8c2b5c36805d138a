using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Organisations;

/// <summary>Adds an organisation that takes part.</summary>
public sealed record AddOrganisation(OrganisationEntry Entry) : Command<Guid>;

internal sealed class AddOrganisationHandler : ICommandHandler<AddOrganisation, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddOrganisation command, Work work, CancellationToken cancel)
    {
        var entry = command.Entry;
        var faults = await work.OrganisationFaults(entry, null, cancel);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var region = CheckingOrganisations.Blank(entry.Region);
        var organisation = new Organisation(entry.Name.Trim(), entry.Kind!, region, work.Now);
        organisation.Take(entry);
        work.Db.Add(organisation);
        var record = RecordKinds.Organisation.Ref(organisation.Id);
        work.Enter(
            record,
            organisation.Name,
            work.Reference.OrganisationKinds.On(work.Today).Find(entry.Kind!)!.Name,
            isPublic: true
        );
        work.Log("organisation-added", record, entry);
        return organisation.Id;
    }
}
