using Microsoft.AspNetCore.Mvc.Filters;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;

namespace Touchstone.Web.Conversations;

/// <summary>
/// A page on which people take part. It asks as nobody, also for somebody who is signed in: no account stands beside what is said
/// here, in no record and no log.
/// </summary>
public abstract class VoicePage(VoiceCookie cookie) : PublicPage
{
    protected sealed override Actor Actor => Actor.Anonymous;

    /// <summary>What somebody said themselves stands on these pages: no cache may keep them.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Response.Headers.CacheControl = "no-store";

    /// <summary>What the person's browser holds; null when they have not joined anything.</summary>
    protected string? Code => cookie.Code(Request);

    protected void KeepCode(string code) => cookie.Keep(HttpContext, code);

    /// <summary>The secret of the person's voice in a conversation; empty when they have none.</summary>
    protected string VoiceIn(Guid conversation) => cookie.Of(Request, conversation)?.Secret ?? "";

    protected Voice? ParsedVoiceIn(Guid conversation) => cookie.Of(Request, conversation);
}
