namespace Touchstone.Badges.Proofs;

/// <summary>The names of the cryptosuites in proofs.</summary>
public static class CryptosuiteText
{
    private const string Rdfc = "eddsa-rdfc-2022";
    private const string Jcs = "eddsa-jcs-2022";

    /// <summary>The suite's name as proofs write it.</summary>
    public static string ToText(this Cryptosuite suite) =>
        suite switch
        {
            Cryptosuite.EddsaRdfc2022 => Rdfc,
            Cryptosuite.EddsaJcs2022 => Jcs,
            _ => throw new ArgumentOutOfRangeException(nameof(suite)),
        };

    /// <summary>The suite of a name, or null when it is not known here.</summary>
    public static Cryptosuite? Read(string? name) =>
        name switch
        {
            Rdfc => Cryptosuite.EddsaRdfc2022,
            Jcs => Cryptosuite.EddsaJcs2022,
            _ => null,
        };
}
