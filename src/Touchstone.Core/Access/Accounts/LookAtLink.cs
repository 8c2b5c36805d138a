using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Whose address a link proves, so that its page can say so before anything is done. Following a link changes nothing.</summary>
public sealed record LookAtLink(LinkPurpose Purpose, string Link) : Query<LinkView>;

public sealed record LinkView(string? Name, string? Address);

internal sealed class LookAtLinkHandler : IQueryHandler<LookAtLink, LinkView>
{
    public async Task<Outcome<LinkView>> Handle(LookAtLink query, Reading reading, CancellationToken cancel)
    {
        var link = await reading.Db.FindLink(query.Purpose, query.Link, reading.Now, cancel);
        return link is null ? new Refusal.NotFound() : new LinkView(link.Name, link.Address);
    }
}
