using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>What a badge for one version says that its holder achieved, at its permanent address.</summary>
public sealed record GetAchievement(Guid VersionId) : Query<AchievementPage>
{
    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);
}

public sealed record AchievementPage(SpecificationVersion Version, string Scope, JsonObject Json);

internal sealed class GetAchievementHandler : IQueryHandler<GetAchievement, AchievementPage>
{
    public async Task<Outcome<AchievementPage>> Handle(GetAchievement query, Reading reading, CancellationToken cancel)
    {
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == query.VersionId && v.LaunchedAt != null, cancel);
        if (version is null)
        {
            return new Refusal.NotFound();
        }
        var scope = await reading
            .Db.Set<Credential>()
            .Where(c => c.Id == version.CredentialId)
            .Select(c => c.Scope)
            .SingleAsync(cancel);
        return new AchievementPage(
            version,
            scope,
            AchievementOf.Version(version, scope, reading.Site, reading.Reference).ToJson()
        );
    }
}
