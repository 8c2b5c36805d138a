using System.Net;
using System.Net.Sockets;
using Touchstone.Badges;
using Touchstone.Badges.Identity;

namespace Touchstone.Web.Recognition;

/// <summary>
/// Fetches what a stranger's badge refers to. The badge decides the address, so that only https at its usual port is
/// asked, only machines of the public internet are connected to (checked on the address that is really used, after
/// the name was looked up), redirects are not followed, and time and size have limits.
/// </summary>
public sealed class PublicWeb : IDocumentSource, IDisposable
{
    private const int LargestDocument = 2 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(4),
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = Connect,
        }
    )
    {
        Timeout = Longest,
        MaxResponseContentBufferSize = LargestDocument,
    };

    public async ValueTask<Reading<FetchedDocument>> FetchAsync(Uri address, CancellationToken cancellation)
    {
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || address.UserInfo.Length > 0)
        {
            return Reading<FetchedDocument>.Failed($"{address} is not an https address, and only those are asked.");
        }
        try
        {
            using var response = await client.GetAsync(address, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                return Reading<FetchedDocument>.Failed($"{address} answered {(int)response.StatusCode}.");
            }
            var content = await response.Content.ReadAsByteArrayAsync(cancellation);
            return Reading<FetchedDocument>.Of(
                new FetchedDocument(content, response.Content.Headers.ContentType?.MediaType)
            );
        }
        catch (HttpRequestException)
        {
            return Reading<FetchedDocument>.Failed($"{address} could not be fetched.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Reading<FetchedDocument>.Failed($"{address} did not answer in time.");
        }
    }

    public void Dispose() => client.Dispose();

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (addresses.Length == 0 || !addresses.All(PublicAddresses.Has))
        {
            throw new HttpRequestException("The address does not lead to the public internet.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
