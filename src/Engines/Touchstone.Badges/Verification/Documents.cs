using Touchstone.Badges.Identity;

namespace Touchstone.Badges.Verification;

/// <summary>
/// The documents one verification asks for: each fetched once, and only so many, since the credential of a stranger
/// decides what is asked for.
/// </summary>
internal sealed class Documents(IDocumentSource source) : IDocumentSource
{
    private const int Most = 32;

    private readonly Dictionary<string, Reading<FetchedDocument>> fetched = new(StringComparer.Ordinal);

    public async ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var name = address.GetLeftPart(UriPartial.Query);
        if (fetched.TryGetValue(name, out var known))
            return known;
        if (fetched.Count >= Most)
            return Reading<FetchedDocument>.Failed("The credential refers to more documents than are fetched for one.");
        return fetched[name] = await source.FetchAsync(new Uri(name), cancellation);
    }
}
