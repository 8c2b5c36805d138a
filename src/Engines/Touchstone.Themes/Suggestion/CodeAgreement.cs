namespace Touchstone.Themes.Suggestion;

/// <summary>How suggestions of one code agree with people.</summary>
/// <param name="Code">The code.</param>
/// <param name="Given">How many responses people gave it to.</param>
/// <param name="Suggested">How many it was suggested for.</param>
/// <param name="Both">How many both.</param>
/// <param name="Kappa">Cohen's kappa (1960); null where neither or both always say the same.</param>
public sealed record CodeAgreement(string Code, int Given, int Suggested, int Both, double? Kappa)
{
    internal static CodeAgreement Of(string code, IReadOnlyList<bool> given, IReadOnlyList<bool> suggested)
    {
        double n = given.Count;
        var a = given.Count(g => g);
        var b = suggested.Count(s => s);
        var both = Enumerable.Range(0, given.Count).Count(i => given[i] && suggested[i]);
        var agreed = (n - a - b + (2 * both)) / n;
        var expected = ((a * (double)b) + ((n - a) * (n - b))) / (n * n);
        return new(code, a, b, both, expected >= 1 - 1e-12 ? null : (agreed - expected) / (1 - expected));
    }
}
