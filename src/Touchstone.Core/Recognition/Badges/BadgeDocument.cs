using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Touchstone.Badges.Identity;
using Touchstone.Badges.OpenBadges;
using Touchstone.Badges.Status;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The unsigned credential of a badge, made from the assessment itself: what was shown, at which level, and who assessed it.</summary>
internal static class BadgeDocument
{
    public static async Task<JsonObject> Of(Work work, Badge badge, CancellationToken cancel)
    {
        var site = work.Site;
        var enrolment = await work
            .Db.Set<Enrolment>()
            .Include(e => e.SignOffs)
            .SingleAsync(e => e.Id == badge.EnrolmentId, cancel);
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == badge.VersionId, cancel);
        var credential = await work.Db.Set<Credential>().SingleAsync(c => c.Id == badge.CredentialId, cancel);
        var practitioner = await work.Db.Set<Account>().SingleAsync(a => a.Id == badge.PractitionerId, cancel);
        var provider = await work
            .Db.Set<DeliveryPlan>()
            .Where(p => p.Id == enrolment.PlanId)
            .Join(work.Db.Set<Organisation>(), p => p.ProviderId, o => o.Id, (_, o) => o)
            .SingleAsync(cancel);
        var achievement = AchievementOf.Version(version, credential.Scope, site, work.Reference);
        return new AchievementCredential
        {
            Id = BadgeAddresses.Badge(site, badge.Id),
            Issuer = new Profile
            {
                Id = DidWeb.Of(site.PublicAddress),
                Name = site.Body,
                Url = site.AddressOf("/"),
            },
            Name = $"{version.Title} {version.Number}",
            ValidFrom = badge.AwardedAt,
            AwardedDate = badge.AwardedAt,
            ValidUntil = badge.ValidUntil,
            Subject = new AchievementSubject
            {
                Identifiers =
                [
                    IdentityObject.HashedOf(
                        IdentityObject.EmailAddress,
                        practitioner.Email!.ToLowerInvariant(),
                        badge.Salt
                    ),
                ],
                Achievement = achievement,
                Results =
                [
                    .. enrolment.SignOffs.Select(s => new Result
                    {
                        ResultDescription = AchievementOf.ResultId(achievement.Id, s.Capability),
                        AchievedLevel = AchievementOf.LevelId(achievement.Id, s.Capability, s.Grade),
                    }),
                ],
                ActivityStart = enrolment.EnrolledAt,
                ActivityEnd = badge.AwardedAt,
                CreditsEarned = version.Body.Credits,
                Source = new Profile { Id = site.AddressOf($"/organisations/{provider.Id}"), Name = provider.Name },
            },
            Status =
            [
                new StatusEntry(site.AddressOf(BadgeAddresses.StatusList), badge.StatusIndex, StatusPurpose.Revocation),
                new StatusEntry(
                    site.AddressOf(BadgeAddresses.SuspensionList),
                    badge.StatusIndex,
                    StatusPurpose.Suspension
                ),
            ],
        }.ToJson();
    }
}
