using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Touchstone.Web.Hosting;

/// <summary>The addresses the site is to listen at, tried before anything heavier is started.</summary>
internal static class Addresses
{
    public static void RefuseTakenAddresses(this WebApplicationBuilder builder)
    {
        foreach (var url in (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            Try(url.Trim());
        }
    }

    private static void Try(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new CannotServeException(
                $"“{url}” is not an address to listen at. Write it like http://127.0.0.1:5080.",
                CannotServeException.WrongCommand
            );
        }

        if (address.IsUnixPipe || address.Port == 0)
        {
            return;
        }

        var host =
            address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip
            : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new CannotServeException(
                e.SocketErrorCode switch
                {
                    SocketError.AddressAlreadyInUse =>
                        $"Port {Text(address.Port)} is taken by another programme, perhaps another Touchstone. Stop it, or choose another address: --urls http://127.0.0.1:{Text(address.Port + 1)}",
                    SocketError.AccessDenied =>
                        $"This account may not listen at port {Text(address.Port)}. Choose one from 1024 on: --urls http://127.0.0.1:5080",
                    SocketError.AddressNotAvailable =>
                        $"This machine has no address {address.Host}. Choose another with --urls.",
                    _ => $"The site cannot listen at {url}: {e.Message}",
                }
            );
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
