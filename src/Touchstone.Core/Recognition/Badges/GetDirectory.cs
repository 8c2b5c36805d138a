using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The public directory: practitioners who agreed to be found, with the credentials they were recognised for.</summary>
public sealed record GetDirectory(string? Find = null, Guid? CredentialId = null)
    : Query<ImmutableArray<DirectoryLine>>;

public sealed record DirectoryLine(
    string Name,
    string Profession,
    string Credential,
    Guid CredentialId,
    Guid BadgeId,
    DateTimeOffset AwardedAt
);

internal sealed class GetDirectoryHandler : IQueryHandler<GetDirectory, ImmutableArray<DirectoryLine>>
{
    private const int AtMost = 200;

    public async Task<Outcome<ImmutableArray<DirectoryLine>>> Handle(
        GetDirectory query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var words = $"%{Like.Escape(query.Find?.Trim() ?? "")}%";
        var found = await reading
            .Db.Set<Badge>()
            .Where(b => b.InDirectory && b.State == BadgeState.Claimed && b.Visibility == Visibility.Public)
            .Where(b => query.CredentialId == null || b.CredentialId == query.CredentialId)
            .Join(
                reading.Db.Set<Account>(),
                b => b.PractitionerId,
                a => a.Id,
                (b, a) =>
                    new
                    {
                        b,
                        a.DisplayName,
                        a.ClosedAt,
                    }
            )
            .Where(x => x.ClosedAt == null && EF.Functions.ILike(x.DisplayName, words))
            .Join(
                reading.Db.Set<Enrolment>(),
                x => x.b.EnrolmentId,
                e => e.Id,
                (x, e) =>
                    new
                    {
                        x.b,
                        x.DisplayName,
                        e.Profession,
                    }
            )
            .Join(
                reading.Db.Set<Credential>(),
                x => x.b.CredentialId,
                c => c.Id,
                (x, c) =>
                    new
                    {
                        x.b,
                        x.DisplayName,
                        x.Profession,
                        c.Name,
                    }
            )
            .OrderBy(x => x.DisplayName)
            .Take(AtMost)
            .ToListAsync(cancel);
        return found
            .Select(x => new DirectoryLine(
                x.DisplayName,
                reading.Reference.Professions.Latest.Find(x.Profession)?.Name ?? x.Profession,
                x.Name,
                x.b.CredentialId,
                x.b.Id,
                x.b.AwardedAt
            ))
            .ToImmutableArray();
    }
}
