using System.Net;
using Touchstone.Web.Recognition;

namespace Touchstone.Web.Tests.Recognition;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    public void An_address_that_is_not_of_the_public_internet_is_not_asked(string address) =>
        PublicAddresses.Has(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("2606:4700::1111")]
    public void An_address_of_the_public_internet_is(string address) =>
        PublicAddresses.Has(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://badges.example/1")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://badges.example:8443/1")]
    public async Task What_leads_elsewhere_is_refused_with_a_reason(string address)
    {
        using var web = new PublicWeb();
        var fetched = await web.FetchAsync(new Uri(address), TestContext.Current.CancellationToken);
        fetched.Succeeded.ShouldBeFalse();
        fetched.Fault.ShouldNotBeEmpty();
    }
}
