using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Freezes the draft under the next number: 0.1, 0.2; after a launch of 1.0, 1.1 and so on. What is frozen never changes.</summary>
/// <param name="What">What is new in it, in a sentence or two.</param>
/// <param name="Seen">The revision of the draft that the person saw.</param>
public sealed record FreezeVersion(Guid SpecificationId, string What, int Seen) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class FreezeVersionHandler : ICommandHandler<FreezeVersion, Guid>
{
    public async Task<Outcome<Guid>> Handle(FreezeVersion command, Work work, CancellationToken cancel)
    {
        // Locked, so that two people freezing at the same moment do not give one number twice.
        var draft = await work
            .Db.Set<Specification>()
            .FromSql($"select * from development.specification where id = {command.SpecificationId} for update")
            .SingleOrDefaultAsync(cancel);
        if (draft is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.What, nameof(command.What), "what is new in this version", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (draft.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "The draft",
                    "As you saw it",
                    "It was changed since. Look at it again before you freeze it"
                ),
            ]);
        }
        var versions = await work
            .Db.Set<SpecificationVersion>()
            .Where(v => v.SpecificationId == draft.Id)
            .OrderBy(v => v.FrozenAt)
            .ToListAsync(cancel);
        var hash = SpecificationHash.Of(draft);
        if (versions.LastOrDefault() is { } last && last.ContentHash == hash)
        {
            return new Refusal.OutOfOrder($"Nothing has changed since version {last.Number}.");
        }
        var version = new SpecificationVersion(draft, Next(versions.Select(v => v.Number)), hash, work.Now);
        work.Db.Add(version);
        work.Enter(
            version.Ref,
            $"{version.Title} {version.Number}",
            command.What.Trim(),
            draft.CredentialId,
            false,
            draft.Ref
        );
        work.Link(version.Ref, Relation.CameFrom, draft.Ref, command.What.Trim());
        if (versions.LastOrDefault() is { } before)
        {
            work.Link(version.Ref, Relation.Changes, before.Ref, $"The next version after {before.Number}");
        }
        await LinkToGroups(version, work, cancel);
        work.Log("version-frozen", version.Ref, new { version.Number, version.ContentHash }, command.What);
        work.Log("version-frozen", draft.Ref, new { version = version.Id, version.Number }, command.What);
        return version.Id;
    }

    private static async Task LinkToGroups(SpecificationVersion version, Work work, CancellationToken cancel)
    {
        var projects = work.Db.Set<Project>().Where(p => p.CredentialId == version.CredentialId).Select(p => p.Id);
        var groups = await work.Db.Set<WorkingGroup>().Where(g => projects.Contains(g.ProjectId)).ToListAsync(cancel);
        var followers = await work.Db.Set<Follower>().CountAsync(f => f.CredentialId == version.CredentialId, cancel);
        foreach (var group in groups)
        {
            var members = await work.Db.Set<Member>().CountAsync(m => m.GroupId == group.Id, cancel);
            if (members > 0)
            {
                work.Link(version.Ref, Relation.InformedBy, group.Ref, $"{group.Name}: {members} took part");
            }
            else if (group.Kind == GroupKind.Reference && followers > 0)
            {
                work.Link(
                    version.Ref,
                    Relation.InformedBy,
                    group.Ref,
                    $"{group.Name}: {followers} registered to be involved"
                );
            }
        }
    }

    internal static string Next(IEnumerable<string> numbers)
    {
        var read = numbers
            .Select(n => Version.TryParse(n, out var version) ? version : new Version(0, 0))
            .DefaultIfEmpty(new Version(0, 0))
            .Max()!;
        return string.Create(CultureInfo.InvariantCulture, $"{read.Major}.{read.Minor + 1}");
    }
}
