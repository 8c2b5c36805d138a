using System.Text;
using Touchstone.Badges.Identity;

namespace Touchstone.Badges.Bench;

/// <summary>A source that has the issuer's document and nothing else.</summary>
internal sealed class OneDocument(IssuerDocument issuer) : IDocumentSource
{
    private readonly Uri address = DidWeb.AddressOf(issuer.Id).OrThrow();
    private readonly FetchedDocument document = new(Encoding.UTF8.GetBytes(issuer.ToJson().ToJsonString()));

    public ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation) =>
        new(
            address == this.address
                ? Reading<FetchedDocument>.Of(document)
                : Reading<FetchedDocument>.Failed($"Nothing is published at {address}.")
        );
}
