using System.Globalization;
using Touchstone.Core.Platform;

namespace Touchstone.Core.Engagement;

/// <summary>Moments as letters write them: 28 February 2027, 23:59.</summary>
internal static class LondonWords
{
    public static string Say(DateTimeOffset instant) =>
        Site.InLondon(instant).ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}
