using System.Text;
using Touchstone.Badges;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Status;
using Touchstone.Core.Access;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition.Badges;

namespace Touchstone.Web.Recognition;

/// <summary>Where a verifier finds documents: our own addresses are answered by the process, others from the public web.</summary>
public sealed class BadgeSources(UseCaseRunner process, Site site, PublicWeb web) : IDocumentSource
{
    public async ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation)
    {
        if (!string.Equals(address.Authority, site.PublicAddress.Authority, StringComparison.OrdinalIgnoreCase))
        {
            return await web.FetchAsync(address, cancellation);
        }
        var text = address.AbsolutePath switch
        {
            "/.well-known/did.json" => await Asked(new GetIssuerDocument(), json => json, cancellation),
            BadgeAddresses.StatusList => await Asked(
                new GetStatusList(StatusPurpose.Revocation),
                json => json,
                cancellation
            ),
            BadgeAddresses.SuspensionList => await Asked(
                new GetStatusList(StatusPurpose.Suspension),
                json => json,
                cancellation
            ),
            var path when BadgeAt(path) is { } id => await Asked(
                new GetBadge(id),
                page => page.Badge.Signed,
                cancellation
            ),
            _ => null,
        };
        return text is null
            ? Reading<FetchedDocument>.Failed($"There is nothing public at {address}.")
            : Reading<FetchedDocument>.Of(new FetchedDocument(Encoding.UTF8.GetBytes(text)));
    }

    private static Guid? BadgeAt(string path)
    {
        const string badges = "/badges/";
        return
            path.StartsWith(badges, StringComparison.Ordinal)
            && Guid.TryParse(Path.GetFileNameWithoutExtension(path[badges.Length..]), out var id)
            ? id
            : null;
    }

    // A verifier is a stranger: it is given what anybody is given.
    private async Task<string?> Asked<T>(Query<T> query, Func<T, string?> textOf, CancellationToken cancel)
    {
        var outcome = await process.Run(Actor.Anonymous, query, null, cancel);
        return outcome.IsDone ? textOf(outcome.Value) : null;
    }
}
