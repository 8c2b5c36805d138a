using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.OpenData;

/// <summary>The open data of a conversation, for everybody; with a name, that file.</summary>
public sealed record GetOpenData(Guid ConversationId, string? Name = null) : Query<OpenDataPage>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

/// <param name="Content">Of the file that was asked for.</param>
/// <param name="MayPublish">Whoever asks may publish it now.</param>
public sealed record OpenDataPage(
    string Title,
    ConversationPhase Phase,
    ImmutableArray<OpenFileLine> Files,
    byte[]? Content,
    bool MayPublish
);

public sealed record OpenFileLine(string Name, string Sha256, int Bytes, DateTimeOffset PublishedAt);

internal sealed class GetOpenDataHandler : IQueryHandler<GetOpenData, OpenDataPage>
{
    public async Task<Outcome<OpenDataPage>> Handle(GetOpenData query, Reading reading, CancellationToken cancel)
    {
        var it = await reading.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        if (it?.PublishedAt is null)
        {
            return new Refusal.NotFound();
        }
        var files = await reading
            .Db.Set<OpenFile>()
            .Where(f => f.ConversationId == it.Id)
            .OrderBy(f => f.Name)
            .Select(f => new OpenFileLine(f.Name, f.Sha256, f.Content.Length, f.PublishedAt))
            .ToListAsync(cancel);
        byte[]? content = null;
        if (query.Name is { } name)
        {
            content = await reading
                .Db.Set<OpenFile>()
                .Where(f => f.ConversationId == it.Id && f.Name == name)
                .Select(f => f.Content)
                .SingleOrDefaultAsync(cancel);
            if (content is null)
            {
                return new Refusal.NotFound();
            }
        }
        var phase = it.PhaseAt(reading.Now);
        return new OpenDataPage(
            it.Title,
            phase,
            [.. files],
            content,
            files.Count == 0
                && phase == ConversationPhase.Closed
                && reading.Standing.HoldsAny(Role.ProgrammeManager, Role.EngagementFacilitator)
        );
    }
}
