using System.Text;
using Touchstone.Core.Access.SecondFactors;

namespace Touchstone.Core.Tests.Access;

public sealed class TimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the rows for SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        TimeCode.Of(Key, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_one_step_wrong(int seconds, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = TimeCode.Of(Key, TimeCode.StepAt(now.AddSeconds(seconds)));
        (TimeCode.Match(Key, code, now, 0) is not null).ShouldBe(accepted);
    }

    [Fact]
    public void A_code_is_accepted_once_and_none_before_it_afterwards()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var factor = new SecondFactor(Guid.CreateVersion7(), Key, now);
        var code = TimeCode.Of(Key, TimeCode.StepAt(now));
        var before = TimeCode.Of(Key, TimeCode.StepAt(now) - 1);
        var after = TimeCode.Of(Key, TimeCode.StepAt(now) + 1);

        factor.Accept(code, now).ShouldBeTrue();
        factor.Accept(code, now).ShouldBeFalse();
        factor.Accept(before, now).ShouldBeFalse();
        factor.Accept(after, now).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base_32_is_that_of_the_standard_without_padding(string plain, string encoded) =>
        Base32.Encode(Encoding.ASCII.GetBytes(plain)).ShouldBe(encoded);
}
