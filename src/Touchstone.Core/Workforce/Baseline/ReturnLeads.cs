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
                $"Please return your {ReturnWords.Of(asked.Source)} by {Site.DateOf(round.ClosesAt):d MMMM yyyy}. You can save it and come back; it counts once you have signed it off.",
            ],
            new LetterAction("Begin your return", asked.Ref.Kind.PathOf(asked.Id)),
            asked.Ref
        );

    public static Letter Reminder(BaselineRound round, BaselineReturn asked, string occasion, DateTimeOffset now)
    {
        var closes = Site.DateOf(round.ClosesAt);
        var when =
            now < round.ClosesAt
                ? $"The collection closes on {closes:d MMMM yyyy}."
                : $"The collection closed on {closes:d MMMM yyyy}. Late returns are still taken, and are marked as late.";
        return new(
            $"workforce-reminder/{asked.Id}/{occasion}",
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

    public static async Task Write(this Work work, BaselineReturn asked, Letter letter, CancellationToken cancel)
    {
        foreach (var role in Roles)
        {
            await work.SendToRole(role, RecordKinds.Organisation.Ref(asked.OrganisationId), letter, cancel);
        }
    }
}
