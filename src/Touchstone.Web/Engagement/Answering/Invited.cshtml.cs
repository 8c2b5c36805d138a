using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>Where the link of an invitation leads.</summary>
[Uses(typeof(FollowInvitation)), InVariants]
public sealed class InvitedModel : AreaPage
{
    public FollowedInvitation Shown { get; private set; } = null!;
    public Guid Exercise { get; private set; }
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string secret)
    {
        (Exercise, Key) = (id, secret);
        Response.Headers.CacheControl = "no-store";
        return await Show(new FollowInvitation(id, secret), shown => Shown = shown);
    }
}
