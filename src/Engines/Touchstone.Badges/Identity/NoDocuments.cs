namespace Touchstone.Badges.Identity;

/// <summary>A source that has nothing: verification stays on this machine, and what needs a document cannot be checked.</summary>
public sealed class NoDocuments : IDocumentSource
{
    /// <summary>The one instance.</summary>
    public static NoDocuments Instance { get; } = new();

    private NoDocuments() { }

    /// <inheritdoc/>
    public ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation) =>
        new(Reading<FetchedDocument>.Failed("Documents are not fetched here."));
}
