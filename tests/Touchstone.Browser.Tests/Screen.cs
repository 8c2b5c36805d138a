namespace Touchstone.Browser.Tests;

/// <summary>What a person looks at the site with.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Script = true)
{
    public static readonly Screen Desktop = new("desktop", 1280, 900);
    public static readonly Screen Phone = new("phone", 360, 780);

    /// <summary>The narrowest that WCAG 2.2, 1.4.10 asks for: 1280 at 400 %.</summary>
    public static readonly Screen Narrow = new("narrow", 320, 640);
    public static readonly Screen WithoutScript = new("no-script", 1280, 900, Script: false);

    public static IReadOnlyList<Screen> All { get; } = [Desktop, Phone, Narrow, WithoutScript];

    public static Screen Named(string name) => All.Single(screen => screen.Name == name);
}
