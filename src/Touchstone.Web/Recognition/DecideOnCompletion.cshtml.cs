using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Recognition;

/// <summary>Decides whether a practitioner is recognised.</summary>
[Uses(typeof(GetRecognitionQueue), typeof(GetPeopleToChoose), typeof(DecideRecognition))]
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

    protected override ImmutableArray<Named> Choose(PeopleToChoose people) => people.People;

    protected override string Way(Guid id) => "/recognition/queue";

    protected override Command<Guid> Command(Guid id) =>
        new DecideRecognition(id, Outcome ?? "", Reasons ?? "", Delegation ?? "", DecidedOn ?? default, [.. Deciders]);

    protected override async Task<IActionResult> ShowRecord(Guid id)
    {
        var queue = await Ask(new GetRecognitionQueue());
        if (!queue.IsDone)
        {
            return Refused(queue.Refusal);
        }
        if (queue.Value.Waiting.FirstOrDefault(w => w.CompletionId == id) is not { } waiting)
        {
            return NotFound();
        }
        Waiting = waiting;
        Outcomes = queue.Value.Outcomes;
        Caption = $"{waiting.Credential}, {waiting.Programme}";
        return Page();
    }
}
