using Touchstone.Web.Hosting;

namespace Touchstone.Web.Tests.Hosting;

public sealed class ServeArgumentsTests
{
    [Fact]
    public void Options_become_settings_and_any_other_setting_passes_through() =>
        ServeArguments
            .Read(["--urls", "http://127.0.0.1:1", "--demo", "--data=/d", "--Proxy:Trusted=10.0.0.1"])
            .ShouldBe(["--urls=http://127.0.0.1:1", "--demo=true", "--data=/d", "--Proxy:Trusted=10.0.0.1"]);

    [Theory]
    [InlineData("--dmeo")]
    [InlineData("demo")]
    [InlineData("--database")]
    [InlineData("--data", "")]
    public void What_means_nothing_is_refused_with_the_usage(params string[] args)
    {
        var refused = Should.Throw<CannotServeException>(() => ServeArguments.Read(args));
        refused.ExitCode.ShouldBe(2);
        refused.Message.ShouldContain(ServeArguments.Usage);
    }
}
