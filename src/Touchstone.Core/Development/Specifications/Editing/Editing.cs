using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Drafting;
using Touchstone.Frameworks.Storage;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Development.Specifications;

/// <summary>A draft while one command changes it: it is read once, changed as a whole, and saved with the log entry that says what changed.</summary>
internal sealed class Editing
{
    private readonly Specification draft;
    private readonly Work work;

    private Editing(Specification draft, Work work)
    {
        this.draft = draft;
        this.work = work;
        Content = SpecificationContent.Of(draft);
    }

    public SpecificationContent Content { get; }
    public Specification Draft => draft;
    public FrameworkPackage Package => Content.Package;
    public FrameworkVersion Tree => Content.Package.Version;
    public SpecificationBody Body => Content.Body;

    /// <summary>Null when there is no such specification.</summary>
    public static async Task<Editing?> Of(Work work, Guid specification, CancellationToken cancel) =>
        await work.Db.Set<Specification>().SingleOrDefaultAsync(s => s.Id == specification, cancel) is { } draft
            ? new Editing(draft, work)
            : null;

    /// <summary>The tree after some commands, or the refusal in words for people.</summary>
    public Outcome<FrameworkPackage> After(params ReadOnlySpan<DraftCommand> commands)
    {
        var changed = Frameworks.Drafting.Draft.Begin(Package);
        foreach (var command in commands)
        {
            var next = changed.Apply(command, work.Actor.Id.ToString(), work.Now);
            if (!next.TryGet(out var applied, out var refused))
            {
                return refused.Code == "draft.unknown-node"
                    ? new Refusal.NotFound()
                    : new Refusal.OutOfOrder(refused.Message);
            }
            changed = applied;
        }
        return changed.Current;
    }

    public void Save(FrameworkPackage package, SpecificationBody body, string action, object details)
    {
        draft.Change(draft.Title, FrameworkJson.Write(package), body, work.Now);
        work.Log(action, draft.Ref, details);
    }

    public void Save(SpecificationBody body, string action, object details)
    {
        draft.Change(draft.Title, draft.Content, body, work.Now);
        work.Log(action, draft.Ref, details);
    }
}
