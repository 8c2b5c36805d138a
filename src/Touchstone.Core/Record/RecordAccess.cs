using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Record;

internal sealed class RecordAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<Search>().AllowAnyone();
        table.For<PublicAmong>().AllowAnyone();
        table.For<GetThread>().AllowAnyone();
        table.For<GetDecision>().AllowAnyone();
        table
            .For<GetCondition>()
            .Allow(
                Role.ProgrammeManager,
                Role.DecisionPanelMember,
                Role.DecisionPanelChair,
                Role.ReviewPanelChair,
                Role.Auditor,
                Role.Evaluator,
                Role.Developer,
                Role.ProviderLead,
                Role.Evaluator
            );
        table.For<OfferConditionEvidence>().Allow(Role.Developer, Role.ProviderLead, Role.Evaluator);
        table.For<VerifyCondition>().Allow(Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair);
        table.For<GetLedger>().AllowAnyone();
        table.For<GetLedgerEntries>().AllowAnyone();
        table.For<ProveLogged>().AllowAnyone();
        table.For<ProveGrown>().AllowAnyone();
        table.For<SearchLog>().Allow(Role.Administrator, Role.Auditor);
        table.For<MyWork>().AllowSignedIn();
    }
}
