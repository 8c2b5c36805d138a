using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Writes a role plan, a new one when none is named. It may be unfinished; agreeing asks for all six parts.</summary>
public sealed record SaveRolePlan(
    Guid OrganisationId,
    Guid? PlanId,
    string Title,
    Guid? CredentialId,
    RoleReasoning Body,
    bool Agree,
    int Seen
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class SaveRolePlanHandler : ICommandHandler<SaveRolePlan, Guid>
{
    private const int Limit = 3_000;

    public async Task<Outcome<Guid>> Handle(SaveRolePlan command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        var plan = command.PlanId is { } asked
            ? await work.Db.Set<RolePlan>().SingleOrDefaultAsync(p => p.Id == asked && p.OrganisationId == id, cancel)
            : null;
        if (
            (command.PlanId is not null && plan is null)
            || !await work.Db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel)
        )
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "what the role is called", 200)
            .When(
                command.CredentialId is { } credential
                    && !await work
                        .Db.Set<Credential>()
                        .AnyAsync(c => c.Id == credential && c.RetiredAt == null, cancel),
                nameof(command.CredentialId),
                "Choose a credential from the list, or none"
            );
        foreach (var part in Parts(command.Body))
        {
            if (command.Agree)
            {
                faults.Text(part.Text, part.Field, part.What, Limit);
            }
            else
            {
                faults.Optional(part.Text, part.Field, part.What, Limit);
            }
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (plan is not null && plan.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Role", command.Title, plan.Title),
                .. Parts(command.Body)
                    .Zip(Parts(plan.Body), (yours, standing) => new StaleField(yours.Name, yours.Text, standing.Text))
                    .Where(f => f.Yours != f.Standing),
            ]);
        }
        var isNew = plan is null;
        plan ??= new RolePlan(id);
        plan.Write(command.Title.Trim(), command.CredentialId, command.Body, command.Agree, work.Now);
        if (isNew)
        {
            work.Db.Add(plan);
            work.Enter(plan.Ref, plan.Title, heldIn: RecordKinds.Organisation.Ref(id));
        }
        else
        {
            (await work.ItemOf(plan.Ref, cancel)).Title = plan.Title;
        }
        work.Log(
            command.Agree ? "role-plan-agreed" : "role-plan-saved",
            plan.Ref,
            new
            {
                plan.Title,
                plan.CredentialId,
                plan.Body,
            }
        );
        return plan.Id;
    }

    private static IEnumerable<(string Field, string Name, string What, string Text)> Parts(RoleReasoning body) =>
        [
            (nameof(body.Need), "Need", "what patients and the service need", body.Need),
            (nameof(body.Role), "Role", "what the role does", body.Role),
            (nameof(body.Capability), "Capability", "what somebody in the role must be able to do", body.Capability),
            (nameof(body.Supervision), "Supervision", "who supervises, and with what time", body.Supervision),
            (nameof(body.Funding), "Funding", "who pays", body.Funding),
            (nameof(body.Evaluation), "Evaluation", "how you will know whether it works", body.Evaluation),
        ];
}
