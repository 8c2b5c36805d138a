using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The people who answer for an organisation, and what they are written.</summary>
internal static class ReturnLeads
{
    public static readonly Role[] Roles = [Role.EmployerLead, Role.ProviderLead];

    public static Letter Invitation(BaselineRound round, BaselineReturn asked) =>
        new(
            $"workforce-return/{asked.Id}",
            $"Please return your {ReturnWords.Of(asked.Source)}",
            null,
            [
                $"We collect how the advanced practice workforce stands on {round.AsAt:d MMMM yyyy}: \u201c{round.Title}\u201d.",
                $"Please return your {ReturnWords.Of(asked.Source)} by {round.LastDay:d MMMM yyyy}. You can save it and come back; it counts once you have signed it off.",
            ],
            new LetterAction("Begin your return", asked.Ref.Kind.PathOf(asked.Id)),
            asked.Ref
        );

    public static Letter Reminder(BaselineRound round, BaselineReturn asked, DateTimeOffset now)
    {
        var closes = round.LastDay;
        var when =
            now < round.ClosesAt
                ? $"The collection closes on {closes:d MMMM yyyy}."
                : $"The collection closed on {closes:d MMMM yyyy}. Late returns are still taken, and are marked as late.";
        return new(
            $"workforce-reminder/{asked.Id}/{Site.DateOf(now):yyyy-MM-dd}",
            $"Your {ReturnWords.Of(asked.Source)} is not signed off yet",
            null,
            [
                $"We have no signed-off {ReturnWords.Of(asked.Source)} from your organisation for \u201c{round.Title}\u201d.",
                $"{when} A return with nobody in it is a return too.",
            ],
            new LetterAction("Go on with your return", asked.Ref.Kind.PathOf(asked.Id)),
            asked.Ref
        );
    }

    public static Letter Extension(BaselineRound round, BaselineReturn asked) =>
        new(
            $"workforce-extension/{asked.Id}/{round.LastDay:yyyy-MM-dd}",
            $"There is more time for your {ReturnWords.Of(asked.Source)}",
            null,
            [
                $"The collection \u201c{round.Title}\u201d stays open longer: your {ReturnWords.Of(asked.Source)} is in time until {round.LastDay:d MMMM yyyy}.",
                "The reasons stand with the collection.",
            ],
            new LetterAction("Go on with your return", asked.Ref.Kind.PathOf(asked.Id)),
            asked.Ref
        );

    public static async Task Write(this Work work, BaselineReturn asked, Letter letter, CancellationToken cancel)
    {
        foreach (var role in Roles)
        {
            await work.SendToRole(role, RecordKinds.Organisation.Ref(asked.OrganisationId), letter, cancel);
        }
    }
}
