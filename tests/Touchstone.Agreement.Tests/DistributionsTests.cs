namespace Touchstone.Agreement.Tests;

/// <summary>Values of SciPy; quantiles of Student's t are those at which its incomplete beta function gives the probability.</summary>
public class DistributionsTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.2816, 0.09999150009767521)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(5, 2.866515718791933e-07)]
    [InlineData(-1, 0.8413447460685429)]
    public void Tails_of_the_normal_distribution(double x, double tail) =>
        Distributions.NormalTail(x).ShouldBe(tail, 1e-12 * tail);

    [Theory]
    [InlineData(17.285714285714285, 5, 0.003988627134469742)]
    [InlineData(17, 4, 0.0019329495056011196)]
    [InlineData(0.3, 2, 0.8607079764250578)]
    [InlineData(60, 10, 3.6243009520614924e-09)]
    public void Tails_of_chi_squared(double x, int degrees, double tail) =>
        Distributions.ChiSquaredTail(x, degrees).ShouldBe(tail, 1e-11 * tail);

    [Theory]
    [InlineData(0.975, 4, 2.7764451051977987)]
    [InlineData(0.975, 1.5, 6.016663104427931)]
    [InlineData(0.025, 30, -2.042272456301238)]
    [InlineData(0.995, 79, 2.639504627453210)]
    [InlineData(0.5, 3, 0)]
    public void Quantiles_of_student(double p, double degrees, double quantile) =>
        Distributions.StudentQuantile(p, degrees).ShouldBe(quantile, 1e-10);

    [Theory]
    [InlineData(0.975, 5, 18, 3.381967805875243)]
    [InlineData(0.975, 18, 5, 6.361883204654353)]
    [InlineData(0.975, 5, 15, 3.5764153492790607)]
    [InlineData(0.95, 3.7, 11.2, 3.394206652329194)]
    public void Quantiles_of_fisher(double p, double above, double below, double quantile) =>
        Distributions.FisherQuantile(p, above, below).ShouldBe(quantile, 1e-9);

    [Theory]
    [InlineData(0.1, 2.252712651734206)]
    [InlineData(0.5, 0.5723649429247)]
    [InlineData(1, 0)]
    [InlineData(3.7, 1.428072326665388)]
    [InlineData(50, 144.56574394634487)]
    [InlineData(1000, 5905.220423209181)]
    public void The_gamma_function(double x, double log) =>
        Distributions.LogGamma(x).ShouldBe(log, 1e-12 * Math.Max(1, log));

    [Theory]
    [InlineData(0.3, 2.5, 3.5, 0.2967529892956661)]
    [InlineData(0.97, 100, 3, 0.4063361802225936)]
    [InlineData(0.01, 0.5, 0.5, 0.06376856085851987)]
    [InlineData(0, 2, 3, 0)]
    [InlineData(1, 2, 3, 1)]
    public void The_incomplete_beta_function(double x, double a, double b, double value) =>
        Distributions.Beta(x, a, b).ShouldBe(value, 1e-12);
}
