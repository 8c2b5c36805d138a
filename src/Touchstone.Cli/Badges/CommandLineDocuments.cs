using Touchstone.Badges;
using Touchstone.Badges.Identity;

namespace Touchstone.Cli.Badges;

/// <summary>Fetches documents over https (http only from this machine) or from files, with limits on time and size.</summary>
internal sealed class CommandLineDocuments(DocumentMap map, bool offline) : IDocumentSource, IDisposable
{
    private const int LargestDocument = 16 * 1024 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = LargestDocument,
    };

    public async ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var place = map.Find(address) ?? address.AbsoluteUri;
        if (
            !place.StartsWith("http://", StringComparison.Ordinal)
            && !place.StartsWith("https://", StringComparison.Ordinal)
        )
            return await FromFileAsync(place, cancellation);
        if (offline)
            return Failed($"{address} is not fetched: the check is offline.");
        var uri = new Uri(place);
        if (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback)
            return Failed($"{address} is not fetched: the connection would not be safe.");
        try
        {
            using var response = await client.GetAsync(uri, cancellation);
            if (!response.IsSuccessStatusCode)
                return Failed($"{address} answered {(int)response.StatusCode}.");
            var content = await response.Content.ReadAsByteArrayAsync(cancellation);
            return Reading<FetchedDocument>.Of(
                new FetchedDocument(content, response.Content.Headers.ContentType?.MediaType)
            );
        }
        catch (HttpRequestException)
        {
            return Failed($"{address} cannot be reached.");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"{address} did not answer in time.");
        }
    }

    public void Dispose() => client.Dispose();

    private static async ValueTask<Reading<FetchedDocument>> FromFileAsync(string place, CancellationToken cancellation)
    {
        var file = new FileInfo(
            place.StartsWith("file://", StringComparison.Ordinal) ? new Uri(place).LocalPath : place
        );
        if (!file.Exists)
            return Failed($"{file.FullName} does not exist.");
        return file.Length > LargestDocument
            ? Failed($"{file.FullName} is too large.")
            : Reading<FetchedDocument>.Of(
                new FetchedDocument(await File.ReadAllBytesAsync(file.FullName, cancellation))
            );
    }

    private static Reading<FetchedDocument> Failed(string fault) => Reading<FetchedDocument>.Failed(fault);
}
