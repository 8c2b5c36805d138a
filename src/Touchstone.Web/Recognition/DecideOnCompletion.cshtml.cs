using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Recognition;

/// <summary>Decides whether a practitioner is recognised. Others, and later visits, are led to the enrolment.</summary>
[Uses(typeof(GetRecognitionQueue), typeof(GetPeopleToChoose), typeof(FindCompletion), typeof(DecideRecognition))]
public sealed class DecideOnCompletionModel : DecidePage
{
    public DecideOnCompletionModel(UkTime time)
        : base(time)
    {
        Delegation = "Programme manager, by delegation";
    }

    public WaitingCompletion Waiting { get; private set; } = null!;

    public override string Heading => $"Decide on the recognition of {Waiting.Practitioner}";

    public override string Basis => "/Recognition/_Completion.cshtml";

    public override string Readers => "The outcome and the reasons go to the practitioner.";

    protected override ImmutableArray<Named> Choose(PeopleToChoose people) => people.Deciders;

    protected override string Way(Guid id) => "/recognition/queue";

    protected override Command<Guid> Command(Guid id) =>
        new DecideRecognition(id, Outcome ?? "", Reasons ?? "", Delegation ?? "", DecidedOn ?? default, [.. Deciders]);

    public override async Task<IActionResult> OnGetAsync(Guid id) =>
        await May(Command(id)) ? await base.OnGetAsync(id) : await ToEnrolment(id);

    protected override async Task<IActionResult> ShowRecord(Guid id)
    {
        var queue = await Ask(new GetRecognitionQueue());
        if (!queue.IsDone)
        {
            return Refused(queue.Refusal);
        }
        if (queue.Value.Waiting.FirstOrDefault(w => w.CompletionId == id) is not { } waiting)
        {
            return await ToEnrolment(id);
        }
        Waiting = waiting;
        Outcomes = queue.Value.Outcomes;
        Caption = $"{waiting.Credential}, {waiting.Programme}";
        return Page();
    }

    private async Task<IActionResult> ToEnrolment(Guid id)
    {
        var found = await Ask(new FindCompletion(id));
        return found.IsDone ? LocalRedirect($"/recognition/enrolments/{found.Value}") : Refused(found.Refusal);
    }
}
