using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.People;

/// <summary>The people who have accounts, by name.</summary>
/// <param name="Find">Part of a name or address.</param>
/// <param name="Role">Only holders of this role, wherever they hold it.</param>
public sealed record GetPeople(string? Find = null, Role? Role = null, bool Closed = false, int Page = 1)
    : Query<PeopleList>
{
    public const int PageSize = 50;
}

public sealed record PeopleList(ImmutableArray<PersonLine> Lines, int Total, bool CanInvite);

public sealed record PersonLine(
    Guid Id,
    string Name,
    string Email,
    ImmutableArray<string> Roles,
    bool HasSecondFactor,
    DateTimeOffset? LastSeen,
    DateTimeOffset? ClosedAt
);

internal sealed class GetPeopleHandler : IQueryHandler<GetPeople, PeopleList>
{
    public async Task<Outcome<PeopleList>> Handle(GetPeople query, Reading reading, CancellationToken cancel)
    {
        var people = reading.Db.Set<Account>().Where(a => (a.ClosedAt != null) == query.Closed);
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            people = people.Where(a => EF.Functions.ILike(a.DisplayName, words) || EF.Functions.ILike(a.Email!, words));
        }
        if (query.Role is { } role)
        {
            people = people.Where(a =>
                reading.Db.Set<Grant>().Any(g => g.AccountId == a.Id && g.Role == role && g.Until == null)
            );
        }
        var total = await people.CountAsync(cancel);
        var page = await people
            .OrderBy(a => a.DisplayName)
            .ThenBy(a => a.Id)
            .OnPage(query.Page, GetPeople.PageSize)
            .Select(a => new
            {
                a.Id,
                a.DisplayName,
                a.Email,
                a.TwoFactorEnabled,
                a.ClosedAt,
                LastSeen = reading
                    .Db.Set<Session>()
                    .Where(s => s.AccountId == a.Id)
                    .Max(s => (DateTimeOffset?)s.SeenAt),
            })
            .ToListAsync(cancel);
        var ids = page.Select(p => p.Id).ToList();
        var grants = await reading
            .Db.Set<Grant>()
            .Where(g => ids.Contains(g.AccountId) && g.Until == null)
            .Select(g => new { g.AccountId, g.Role })
            .Distinct()
            .ToListAsync(cancel);
        var roles = grants.ToLookup(g => g.AccountId, g => reading.Reference.Describe(g.Role, reading.Today).Name);
        return new PeopleList(
            [
                .. page.Select(p => new PersonLine(
                    p.Id,
                    p.DisplayName,
                    p.Email!,
                    [.. roles[p.Id].Order(StringComparer.Ordinal)],
                    p.TwoFactorEnabled,
                    p.LastSeen,
                    p.ClosedAt
                )),
            ],
            total,
            reading.Standing.HoldsAny(Role.Administrator, Role.ProgrammeManager)
        );
    }
}
