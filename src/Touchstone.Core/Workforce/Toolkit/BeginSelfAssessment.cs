using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Begins a self-assessment. It starts from what the last one of the same kind and unit said.</summary>
public sealed record BeginSelfAssessment(Guid OrganisationId, AssessmentForm? Form, string Unit) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class BeginSelfAssessmentHandler : ICommandHandler<BeginSelfAssessment, Guid>
{
    internal const string FinishIt = "Finish the self-assessment";

    public async Task<Outcome<Guid>> Handle(BeginSelfAssessment command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        if (!await work.Db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel))
        {
            return new Refusal.NotFound();
        }
        var isNamed = command.Form is AssessmentForm.Department or AssessmentForm.People;
        var unit = isNamed ? command.Unit.Trim() : "";
        var faults = new Faults().When(command.Form is null, nameof(command.Form), "Choose what you want to assess");
        if (isNamed)
        {
            faults.Text(
                unit,
                nameof(command.Unit),
                command.Form == AssessmentForm.People
                    ? "what you call this trainee and supervisor"
                    : "the name of the department or practice",
                100
            );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var form = command.Form!.Value;
        var lower = unit.ToLowerInvariant();
        var same = await work
            .Db.Set<SelfAssessment>()
            .Include(a => a.Ratings)
            .Where(a => a.OrganisationId == id && a.Form == form && a.Unit.ToLower() == lower)
            .OrderByDescending(a => a.BegunAt)
            .ToListAsync(cancel);
        if (same.Exists(a => a.FinishedAt is null))
        {
            return Refusal.For(nameof(command.Form), "One is being filled in already: finish that first");
        }
        var edition = AssessmentTemplate.EditionOn(work.Reference, form, work.Today);
        var assessment = new SelfAssessment(id, form, unit, edition, work.Actor.Id, work.Now);
        var earlier = same.FirstOrDefault();
        if (earlier is not null && earlier.Edition == edition)
        {
            foreach (var rating in earlier.Ratings)
            {
                assessment.Rate(new GivenRating(rating.Item, rating.Level, rating.Target, rating.Evidence));
            }
        }
        work.Db.Add(assessment);
        var on = RecordKinds.Organisation.Ref(id);
        work.Enter(assessment.Ref, ToolkitWords.Title(form, unit), heldIn: on);
        if (earlier is not null)
        {
            work.Link(assessment.Ref, Relation.Supersedes, earlier.Ref, "A later look at the same thing");
        }
        await work.AskRole(Role.EmployerLead, on, FinishIt, assessment.Ref, work.Today.AddDays(42), cancel);
        work.Log(
            "self-assessment-begun",
            assessment.Ref,
            new
            {
                form,
                unit,
                edition,
            }
        );
        return assessment.Id;
    }
}
