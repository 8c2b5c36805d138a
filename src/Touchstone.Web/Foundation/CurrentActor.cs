using System.Security.Claims;
using Touchstone.Core.Access;

namespace Touchstone.Web.Foundation;

/// <summary>Who makes this request. The only place where a request is turned into an actor.</summary>
public static class CurrentActor
{
    public static Actor Of(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true }
        && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            ? Actor.Person(account)
            : Actor.Anonymous;
}
