using System.Security.Claims;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Keys;

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

    /// <summary>The claim that says how far the key of a program reads. Authentication has checked that the key still stands.</summary>
    public const string Scope = "scope";

    public static Actor Of(HttpContext context)
    {
        var user = context.User;
        if (
            user.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        )
        {
            return Actor.Anonymous;
        }
        var secondFactor = user.HasClaim(Methods, MultipleFactors);
        return Enum.TryParse<KeyScope>(user.FindFirstValue(Scope), out var scope)
                ? Actor.Program(account, scope, secondFactor)
            : Guid.TryParse(user.FindFirstValue(Session), out var session)
                ? Actor.Person(account, session, secondFactor)
            : Actor.Anonymous;
    }
}
