using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement;

/// <summary>
/// The people who registered and confirmed. Programme managers see all of them; with a credential, its developer sees those
/// who want to hear of it.
/// </summary>
public sealed record GetRegistrations(
    Guid? CredentialId = null,
    string? Find = null,
    string? Profession = null,
    string? Sector = null,
    string? Region = null
) : Query<RegistrationList>
{
    public override RecordRef? Subject => CredentialId is { } id ? RecordKinds.Credential.Ref(id) : null;
}

public sealed record RegistrationList(
    string? Credential,
    ImmutableArray<Named> Credentials,
    ImmutableArray<RegistrationLine> Lines
);

public sealed record RegistrationLine(
    Guid Id,
    string Name,
    string Address,
    string Profession,
    string Sector,
    string Region,
    ImmutableArray<string> Credentials,
    string Topics,
    DateTimeOffset ConfirmedAt
);

internal sealed class GetRegistrationsHandler : IQueryHandler<GetRegistrations, RegistrationList>
{
    public async Task<Outcome<RegistrationList>> Handle(
        GetRegistrations query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var names = await reading
            .Db.Set<Credential>()
            .OrderBy(c => c.Name)
            .Select(c => new Named(c.Id, c.Name))
            .ToListAsync(cancel);
        if (query.CredentialId is { } asked && names.TrueForAll(n => n.Id != asked))
        {
            return new Refusal.NotFound();
        }
        var found = await Matching(query, reading).OrderBy(r => r.Name).ToListAsync(cancel);
        var closed = reading.Standing.InConflictOn(RecordKinds.Credential);
        // A developer learns of the credential that they develop, and not what else somebody is interested in.
        var all = reading.Standing.Holds(Role.ProgrammeManager);
        return new RegistrationList(
            names.Find(n => n.Id == query.CredentialId)?.Name,
            all ? [.. names.Where(n => !closed.Contains(n.Id))] : [],
            [
                .. found.Select(r => new RegistrationLine(
                    r.Id,
                    r.Name,
                    r.Address,
                    RegistrationWords.Profession(reading.Reference, r.Profession),
                    RegistrationWords.Sector(reading.Reference, r.Sector),
                    RegistrationWords.Region(reading.Reference, r.Region),
                    r.AllCredentials
                        ? ["All"]
                        :
                        [
                            .. names
                                .Where(n => r.Credentials.Contains(n.Id) && !closed.Contains(n.Id))
                                .Where(n => all || n.Id == query.CredentialId)
                                .Select(n => n.Name),
                        ],
                    all ? r.Topics : "",
                    r.ConfirmedAt!.Value
                )),
            ]
        );
    }

    private static IQueryable<Registration> Matching(GetRegistrations query, Reading reading)
    {
        var found = reading.Db.Set<Registration>().Where(r => r.ConfirmedAt != null);
        if (query.CredentialId is { } credential)
        {
            var followers = reading.Db.Set<Follower>().Where(f => f.CredentialId == credential);
            found = found.Where(r => r.AllCredentials || followers.Any(f => f.RegistrationId == r.Id));
        }
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            found = found.Where(r =>
                EF.Functions.ILike(r.Name, words)
                || EF.Functions.ILike(r.Address, words)
                || EF.Functions.ILike(r.Topics, words)
            );
        }
        found = query.Profession is { Length: > 0 } profession ? found.Where(r => r.Profession == profession) : found;
        found = query.Sector is { Length: > 0 } sector ? found.Where(r => r.Sector == sector) : found;
        return query.Region is { Length: > 0 } region ? found.Where(r => r.Region == region) : found;
    }
}
