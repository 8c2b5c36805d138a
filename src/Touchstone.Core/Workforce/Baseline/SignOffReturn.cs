using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The organisation signs its return off: from then on this version stands, and counts.</summary>
/// <param name="Declared">The person declares that the organisation stands behind the figures.</param>
/// <param name="IsNil">For a plan without lines: the organisation has nobody at this level and plans nobody.</param>
/// <param name="Seen">The revision of the return that the person saw.</param>
public sealed record SignOffReturn(Guid ReturnId, bool Declared, bool IsNil, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class SignOffReturnHandler : ICommandHandler<SignOffReturn, int>
{
    public async Task<Outcome<int>> Handle(SignOffReturn command, Work work, CancellationToken cancel)
    {
        if (await ReturnUnderWay.Of(work, command.ReturnId, cancel) is not { } underWay)
        {
            return new Refusal.NotFound();
        }
        if (underWay.WhyNot(work) is { } refusal)
        {
            return refusal;
        }
        var isPlan = underWay.Return.Source == ReturnSource.Plan;
        var lines = underWay.Draft?.Lines ?? 0;
        var faults = isPlan
            ? new Faults()
                .When(
                    lines == 0 && !command.IsNil,
                    nameof(command.IsNil),
                    "Say that you have nobody at this level and plan nobody, or enter your plan first"
                )
                .When(
                    lines > 0 && command.IsNil,
                    nameof(command.IsNil),
                    $"Your plan has {lines} lines: it is not empty"
                )
            : SurveyRules.Check(
                SurveyRules.QuestionsOf(underWay.Round, underWay.Return.Source, work.Reference),
                underWay.Draft?.Answers ?? SurveyAnswers.None,
                isSigning: true
            );
        faults.When(
            !command.Declared,
            nameof(command.Declared),
            "Confirm that your organisation stands behind the figures"
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (underWay.Return.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "The return",
                    "As you looked at it",
                    "Changed since: look at it again before you sign it off"
                ),
            ]);
        }
        var draft = underWay.DraftOf(work);
        draft.SignOff(work.Actor.Id, work.Now, isPlan && command.IsNil, work.Now >= underWay.Round.ClosesAt);
        underWay.Return.SignOff();
        await work.Settle(underWay.Return.Ref, cancel);
        work.Log(
            "return-signed-off",
            underWay.Return.Ref,
            new
            {
                draft.Number,
                draft.Lines,
                draft.IsLate,
                draft.IsNil,
            },
            draft.Reason.Length > 0 ? draft.Reason : null
        );
        return draft.Number;
    }
}
