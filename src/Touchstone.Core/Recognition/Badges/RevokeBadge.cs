using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The body revokes recognition, by a decision with reasons. The badge stays readable and says that it was revoked.</summary>
public sealed record RevokeBadge(
    Guid BadgeId,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<Guid>
{
    /// <summary>Code of the outcome in the recognition set.</summary>
    public const string Outcome = "revoked";

    public override RecordRef? Subject => RecordKinds.Badge.Ref(BadgeId);
}

internal sealed class RevokeBadgeHandler : ICommandHandler<RevokeBadge, Guid>
{
    public async Task<Outcome<Guid>> Handle(RevokeBadge command, Work work, CancellationToken cancel)
    {
        var badge = await work.Db.Set<Badge>().SingleOrDefaultAsync(b => b.Id == command.BadgeId, cancel);
        if (badge is null)
        {
            return new Refusal.NotFound();
        }
        if (badge.State is BadgeState.Revoked or BadgeState.Cancelled)
        {
            return new Refusal.OutOfOrder("This badge is not in force.");
        }
        var credential = await work.Db.Set<Credential>().SingleAsync(c => c.Id == badge.CredentialId, cancel);
        var taken = await work.Decide(
            new DecisionDraft(
                DecideRecognition.Kind,
                badge.Ref,
                RevokeBadge.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = credential.Id,
                Title = $"Revocation of a badge for {credential.Name}",
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        badge.Revoke(command.Reasons.Trim(), work.Now);
        (await work.ItemOf(badge.Ref, cancel)).IsPublic = false;
        work.Link(badge.Ref, Relation.DecidedBy, taken.Value.Ref, "Recognition revoked");
        await work.Send(
            badge.PractitionerId,
            new Letter(
                $"badge-revoked/{badge.Id}",
                "A decision on your digital badge",
                null,
                [
                    "Your badge has been revoked. Anyone who checks it will see that.",
                    $"The reasons: {command.Reasons.Trim()}",
                    "If you think that this rests on a mistake, answer this letter and ask for the decision to be reconsidered.",
                ],
                new LetterAction("Open your badge", badge.Ref.Kind.PathOf(badge.Id)),
                badge.Ref
            ),
            cancel
        );
        return taken.Value.Id;
    }
}
