using System.Globalization;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Specifications;

/// <summary>States how large the unit of learning is: credits at level 7, hours of learning, or both.</summary>
/// <param name="Seen">The fingerprint of the size that the person saw.</param>
public sealed record StateSize(Guid SpecificationId, int? Credits, int? NotionalHours, string Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);

    public static string FingerprintOf(SpecificationBody body) =>
        Fingerprint.Of(Say(body.Credits), Say(body.NotionalHours));

    internal static string Say(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

internal sealed class StateSizeHandler : ICommandHandler<StateSize, Nothing>
{
    // One academic credit stands for ten notional hours of learning.
    private const int HoursPerCredit = 10;

    public async Task<Outcome<Nothing>> Handle(StateSize command, Work work, CancellationToken cancel)
    {
        if (await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(command.Credits is <= 0 or > 180, nameof(command.Credits), "Enter credits from 1 to 180")
            .When(
                command.NotionalHours is <= 0 or > 1_800,
                nameof(command.NotionalHours),
                "Enter hours from 1 to 1,800"
            )
            .When(
                command is { Credits: { } credits, NotionalHours: { } hours } && hours != credits * HoursPerCredit,
                nameof(command.NotionalHours),
                $"Enter {command.Credits * HoursPerCredit} hours for {command.Credits} credits, or leave one of the two out: a credit stands for {HoursPerCredit} hours"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != StateSize.FingerprintOf(editing.Body))
        {
            return new Refusal.Stale([
                new StaleField("Credits", StateSize.Say(command.Credits), StateSize.Say(editing.Body.Credits)),
                new StaleField(
                    "Hours",
                    StateSize.Say(command.NotionalHours),
                    StateSize.Say(editing.Body.NotionalHours)
                ),
            ]);
        }
        editing.Save(
            editing.Body with
            {
                Credits = command.Credits,
                NotionalHours = command.NotionalHours,
            },
            "size-stated",
            new { command.Credits, command.NotionalHours }
        );
        return Nothing.Value;
    }
}
