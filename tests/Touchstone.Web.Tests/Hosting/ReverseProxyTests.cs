using System.Net;
using Microsoft.AspNetCore.Builder;
using Touchstone.Web.Hosting;

namespace Touchstone.Web.Tests.Hosting;

public sealed class ReverseProxyTests
{
    [Fact]
    public void Only_the_proxies_named_are_trusted_not_even_ones_own_machine()
    {
        var options = new ForwardedHeadersOptions();
        ReverseProxy.Trust(options, "192.0.2.7, 10.0.0.0/8");
        options.KnownProxies.ShouldBe([IPAddress.Parse("192.0.2.7")]);
        options.KnownIPNetworks.ShouldBe([System.Net.IPNetwork.Parse("10.0.0.0/8")]);
    }

    [Fact]
    public void A_name_that_is_no_address_is_refused() =>
        Should
            .Throw<CannotServeException>(() => ReverseProxy.Trust(new ForwardedHeadersOptions(), "proxy.example"))
            .Message.ShouldContain("proxy.example");
}
