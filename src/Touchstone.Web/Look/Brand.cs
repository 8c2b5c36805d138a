using System.Globalization;
using System.Text.RegularExpressions;

namespace Touchstone.Web.Look;

/// <summary>Whose site this is, section "Brand". Without settings the product stands under its own neutral name.</summary>
public sealed partial class Brand
{
    public const string Section = "Brand";

    /// <summary>The name of the service, in the header and in every title.</summary>
    public string Service { get; set; } = "Touchstone";

    /// <summary>The body that runs it, in the footer and in the statements.</summary>
    public string? Body { get; set; }

    /// <summary>Where people write for help.</summary>
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }

    /// <summary>Hours and days on which the phone is answered.</summary>
    public string? Hours { get; set; }

    /// <summary>The body's own colour as #rrggbb, dark enough for white words on it (WCAG 2.2, 1.4.3).</summary>
    public string? Colour { get; set; }

    /// <summary>The address of the body's mark, a file under wwwroot; without one, the product's own.</summary>
    public string? Mark { get; set; }

    public string Owner => Body ?? "The body that runs this service";

    public bool HasContact => Email is not null || Phone is not null || Address is not null;

    /// <summary>What is wrong with these settings, in plain words; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Colour is null)
            yield break;
        if (!HexColour().IsMatch(Colour))
            yield return $"Brand:Colour is \"{Colour}\"; write it as # and six hexadecimal figures.";
        else if (ContrastWithWhite(Colour) < 4.5)
            yield return $"Brand:Colour {Colour} is too light: white words on it have a contrast of "
                + $"{ContrastWithWhite(Colour).ToString("0.0", CultureInfo.InvariantCulture)} and need 4.5.";
    }

    // WCAG 2.2, definitions of relative luminance and contrast ratio.
    private static double ContrastWithWhite(string colour)
    {
        var (r, g, b) = (Channel(colour, 1), Channel(colour, 3), Channel(colour, 5));
        return 1.05 / ((0.2126 * r) + (0.7152 * g) + (0.0722 * b) + 0.05);
    }

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HexColour();
}
