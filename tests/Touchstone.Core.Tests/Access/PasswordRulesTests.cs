using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Tests.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("tangled harbour lantern")]
    [InlineData("kettle-orbit-mosaic")]
    [InlineData("vW9#xKq2!mZt")]
    [InlineData("aqjdkcnwpzrt")]
    [InlineData("лиса бежит через поле")]
    public void Long_and_unusual_is_enough(string password) => Fault(password).ShouldBeNull();

    [Theory]
    [InlineData("short")]
    [InlineData("elevenchars")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Letmein-Letmein")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("touchstone2026")]
    [InlineData("MarlowMarlow1")]
    [InlineData("liverpool1984!!")]
    public void What_everybody_would_guess_is_refused(string password) => Fault(password).ShouldNotBeNull();

    [Fact]
    public void A_password_may_be_long_but_not_endless()
    {
        Fault(string.Concat(Enumerable.Range(0, 60).Select(i => (char)('a' + i * 7 % 26)).Concat("zqx kvw")))
            .ShouldBeNull();
        Fault(new string('x', PasswordRules.Longest + 1)).ShouldNotBeNull();
    }

    private static string? Fault(string password)
    {
        var faults = new Faults().NewPassword(password, "Password", "Ada Marlow", "ada@marlow.example", "Touchstone");
        return faults.Any ? ((Refusal.Invalid)faults.Refusal).Faults[0].Message : null;
    }
}
