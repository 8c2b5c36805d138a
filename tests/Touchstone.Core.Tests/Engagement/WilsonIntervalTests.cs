using Touchstone.Core.Engagement.Results;

namespace Touchstone.Core.Tests.Engagement;

public sealed class WilsonIntervalTests
{
    private const double Z = 1.959963984540054;

    [Theory]
    [InlineData(0, 10, 0, 0.2775328)]
    [InlineData(10, 20, 0.2992980, 0.7007020)]
    [InlineData(1, 30, 0.0059086, 0.1667039)]
    [InlineData(10, 10, 0.7224672, 1)]
    public void It_has_the_published_values(int count, int of, double low, double high)
    {
        var interval = WilsonInterval.Of(count, of);

        interval.Low.ShouldBe(low, 1e-6);
        interval.High.ShouldBe(high, 1e-6);
    }

    /// <summary>Its ends are the shares from which what was found is just 1.96 standard errors away.</summary>
    [Fact]
    public void Its_ends_are_the_roots_of_the_score_equation()
    {
        for (var of = 1; of < 200; of += 7)
        {
            for (var count = 1; count < of; count += 3)
            {
                var interval = WilsonInterval.Of(count, of);
                foreach (var end in new[] { interval.Low, interval.High })
                {
                    var away = Math.Abs((double)count / of - end);
                    away.ShouldBe(Z * Math.Sqrt(end * (1 - end) / of), 1e-9);
                }
            }
        }
    }
}
