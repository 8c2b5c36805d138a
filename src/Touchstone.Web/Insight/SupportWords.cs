using System.Globalization;
using Touchstone.Core.Insight.Findings;

namespace Touchstone.Web.Insight;

/// <summary>Figures of support in words, the same on pages, on paper and in Word.</summary>
internal static class SupportWords
{
    public static string Hidden => $"not shown (fewer than {Support.Smallest})";

    public static string Count(Support support) =>
        support.Count is { } count
            ? $"{count.ToString("N0", CultureInfo.CurrentCulture)} of {support.People.ToString("N0", CultureInfo.CurrentCulture)}"
            : Hidden;

    public static string Count(CutRow row) =>
        row.Count is { } count
            ? $"{count.ToString("N0", CultureInfo.CurrentCulture)} of {row.People.ToString("N0", CultureInfo.CurrentCulture)}"
            : "not shown";

    public static string Share(Share? share) =>
        share is { } s
            ? string.Create(
                CultureInfo.CurrentCulture,
                $"{s.Value * 100:0} % ({s.Lower * 100:0} to {s.Upper * 100:0} %)"
            )
            : "not shown";
}
