namespace Touchstone.Web.Pages;

/// <summary>What is known not to be accessible, as the statement says it. Kept honest: an entry goes when it is mended and shown so.</summary>
public static class AccessibilityLimits
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Nobody who uses a screen reader, a magnifier or speech has tested the service for us yet. Faults that no automatic check can find may be there.",
        "The automatic checks use one browser, Chromium. Others may show faults that it does not.",
        "No translator has checked the pages in Welsh yet, and nobody who reads easy read has tried the pages in easy read.",
        "Documents that other bodies upload may not be accessible. We show them as they were sent.",
    ];
}
