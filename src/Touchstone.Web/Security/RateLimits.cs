using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Touchstone.Web.Security;

/// <summary>
/// How often one address may ask: generously in general, sparingly for forms of people who are not signed in and for
/// proving who one is. Who asks too often is told when to try again (RFC 6585, section 4).
/// </summary>
public static class RateLimits
{
    /// <summary>For pages that take passwords, codes and addresses: <c>[EnableRateLimiting(RateLimits.SignIn)]</c>.</summary>
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void Add(IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<SecuritySettings>>(
                (options, settings) =>
                {
                    var limits = settings.Value;
                    options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    options.OnRejected = SayWhen;
                    options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                        Limiter("all", limits.RequestsPerMinute, context => !TakesPart(context)),
                        Limiter(
                            "forms",
                            limits.PublicFormsPerMinute,
                            context => IsPublicForm(context) && !TakesPart(context)
                        ),
                        Limiter("taking part", limits.TakingPartPerMinute, TakesPart)
                    );
                    options.AddPolicy(
                        SignIn,
                        context => Partition("sign-in", limits.SignInsPerMinute, IsUnsafe, context)
                    );
                }
            );
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(
        string kind,
        int limit,
        Func<HttpContext, bool> applies
    ) => PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(kind, limit, applies, context));

    private static RateLimitPartition<string> Partition(
        string kind,
        int limit,
        Func<HttpContext, bool> applies,
        HttpContext context
    )
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage || context.Request.Path.StartsWithSegments("/assets") || !applies(context))
            return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{kind} {Origin(context.Connection.RemoteIpAddress)}",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = limit,
                Window = Window,
                QueueLimit = 0,
            }
        );
    }

    private static bool TakesPart(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesPartAttribute>() is not null;

    private static bool IsUnsafe(HttpContext context) =>
        !(
            HttpMethods.IsGet(context.Request.Method)
            || HttpMethods.IsHead(context.Request.Method)
            || HttpMethods.IsOptions(context.Request.Method)
        );

    private static bool IsPublicForm(HttpContext context) =>
        IsUnsafe(context) && context.User.Identity?.IsAuthenticated != true;

    // One household or office holds a whole /64 of IPv6 addresses (RFC 6177), so that is one address here.
    private static string Origin(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static ValueTask SayWhen(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
