using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Touchstone.Core.Access.Keys;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Api;

/// <summary>A program says whose it is by a key in the header: <c>Authorization: Bearer …</c> (RFC 6750, 2.1).</summary>
public sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    LiveKeys keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "key";

    private const string Bearer = "Bearer ";

    /// <summary>A key counts at the addresses for programs alone: on a page it is not looked at.</summary>
    public static bool IsAskedOf(HttpRequest request) =>
        request.Path.StartsWithSegments(ApiSetup.Address, StringComparison.Ordinal) && Given(request) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Given(Request) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }
        if (await keys.Find(secret, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key does not stand.");
        }
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, key.AccountId.ToString()),
            new(ClaimTypes.Name, key.Name),
            new(CurrentActor.Scope, key.Scope.ToString()),
        };
        if (key.SecondFactor)
        {
            claims.Add(new Claim(CurrentActor.Methods, CurrentActor.MultipleFactors));
        }
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName)
        );
    }

    private static string? Given(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is var header
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;
}
