using System.Security.Claims;
using Touchstone.Core.Access;

namespace Touchstone.Web.Foundation;

/// <summary>Who makes this request. The only place where a request is turned into an actor.</summary>
public static class CurrentActor
{
    /// <summary>The claim that names the session. Authentication has checked that it still stands.</summary>
    public const string Session = "session";

    /// <summary>The claim that says how the person proved who they are (RFC 8176).</summary>
    public const string Methods = "amr";

    /// <summary>They proved more than a password.</summary>
    public const string MultipleFactors = "mfa";

    public static Actor Of(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true }
        && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        && Guid.TryParse(context.User.FindFirstValue(Session), out var session)
            ? Actor.Person(account, session, context.User.HasClaim(Methods, MultipleFactors))
            : Actor.Anonymous;
}
