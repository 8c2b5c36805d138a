using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Picture;

/// <summary>What a conversation comes to so far, for everybody.</summary>
public sealed record GetPicture(Guid ConversationId) : Query<PicturePage>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

/// <param name="Picture">Null as long as none has been painted.</param>
public sealed record PicturePage(
    string Title,
    ConversationPhase Phase,
    string WorkforceSource,
    bool Organises,
    DateTimeOffset? PaintedAt,
    OpinionPicture? Picture
);

internal sealed class GetPictureHandler : IQueryHandler<GetPicture, PicturePage>
{
    public async Task<Outcome<PicturePage>> Handle(GetPicture query, Reading reading, CancellationToken cancel)
    {
        var it = await reading.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        if (it?.PublishedAt is null)
        {
            return new Refusal.NotFound();
        }
        var painted = await reading
            .Db.Set<PaintedPicture>()
            .SingleOrDefaultAsync(p => p.ConversationId == it.Id, cancel);
        return new PicturePage(
            it.Title,
            it.PhaseAt(reading.Now),
            it.WorkforceSource,
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.EngagementFacilitator),
            painted?.PaintedAt,
            painted?.Content
        );
    }
}
