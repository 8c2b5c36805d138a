namespace Touchstone.Badges.Identity;

/// <summary>
/// Where documents come from that a credential refers to: issuers' DID documents, status lists. The engine itself never
/// touches a network; whoever uses it decides what may be fetched, how long it may take and how large it may be.
/// </summary>
public interface IDocumentSource
{
    /// <summary>Gets the document at an address.</summary>
    /// <param name="address">An absolute http or https address without a fragment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The document, or in one plain sentence why it cannot be had. Implementations do not throw for that.</returns>
    ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation);
}
