using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Touchstone.Badges.Baking;
using Touchstone.Badges.Status;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Recognition;

/// <summary>
/// What verifiers and wallets fetch: the issuer's keys, the status lists and the badges themselves. Any site may read
/// them; a list may be kept for a minute, so that a revocation shows within one.
/// </summary>
public static class MachineAddresses
{
    private const string JsonType = "application/json; charset=utf-8";
    private const string CredentialType = "application/vc; charset=utf-8";

    public static WebApplication MapRecognition(this WebApplication app)
    {
        app.MapGet(
                "/.well-known/did.json",
                (HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetIssuerDocument(), Bytes, JsonType)
            )
            .WithMetadata(new UsesAttribute(typeof(GetIssuerDocument)));
        app.MapGet(
                BadgeAddresses.StatusList,
                (HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetStatusList(StatusPurpose.Revocation), Bytes, CredentialType)
            )
            .WithMetadata(new UsesAttribute(typeof(GetStatusList)));
        app.MapGet(
                BadgeAddresses.SuspensionList,
                (HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetStatusList(StatusPurpose.Suspension), Bytes, CredentialType)
            )
            .WithMetadata(new UsesAttribute(typeof(GetStatusList)));
        app.MapGet(
                "/badges/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(
                        http,
                        process,
                        new GetBadge(id),
                        page => Bytes(page.Badge.Signed),
                        CredentialType,
                        $"badge-{id}.json"
                    )
            )
            .WithMetadata(new UsesAttribute(typeof(GetBadge)));
        app.MapGet(
                "/badges/{id:guid}.svg",
                (Guid id, HttpContext http, UseCaseRunner process, Site site) =>
                    Answer(
                        http,
                        process,
                        new GetBadge(id),
                        page => Baked(page, picture => picture.ToSvg(), site),
                        "image/svg+xml; charset=utf-8",
                        $"badge-{id}.svg"
                    )
            )
            .WithMetadata(new UsesAttribute(typeof(GetBadge)));
        app.MapGet(
                "/badges/{id:guid}.png",
                (Guid id, HttpContext http, UseCaseRunner process, Site site) =>
                    Answer(
                        http,
                        process,
                        new GetBadge(id),
                        page => Baked(page, picture => picture.ToPng(), site),
                        "image/png",
                        $"badge-{id}.png"
                    )
            )
            .WithMetadata(new UsesAttribute(typeof(GetBadge)));
        return app;
    }

    private static byte[]? Baked(BadgePage page, Func<BadgePicture, byte[]> draw, Site site) =>
        page.Badge.Signed is { } signed
            ? BakedImage
                .Bake(draw(new BadgePicture(page.Version.Title, page.Version.Number, site.Body)), signed)
                .OrThrow()
            : null;

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static async Task<IResult> Answer<T>(
        HttpContext http,
        UseCaseRunner process,
        Query<T> query,
        Func<T, byte[]?> bytesOf,
        string type,
        string? download = null
    )
    {
        var outcome = await process.Run(CurrentActor.Of(http), query, null, http.RequestAborted);
        if (!outcome.IsDone || bytesOf(outcome.Value) is not { } bytes)
        {
            return Results.NotFound();
        }
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["X-Robots-Tag"] = "noindex";
        // What only its owner may see must not stay in a cache that others share.
        headers.CacheControl = http.User.Identity is { IsAuthenticated: true }
            ? "private, no-store"
            : "public, max-age=60";
        return Results.File(
            bytes,
            type,
            download,
            entityTag: new EntityTagHeaderValue(
                new StringSegment($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"")
            )
        );
    }
}
