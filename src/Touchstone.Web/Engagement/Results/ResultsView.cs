using Touchstone.Core.Engagement.Results;

namespace Touchstone.Web.Engagement.Results;

/// <summary>What the page of results needs.</summary>
/// <param name="Address">Where it stands; downloads stand below it.</param>
/// <param name="By">The grouping that is shown; null for none.</param>
public sealed record ResultsView(ResultsPage Page, string Address, string? By)
{
    private const int LongTable = 8;

    /// <summary>Of a long list, what nobody chose is named below the table instead of filling it.</summary>
    public static bool IsLeftOut(ResultTable table, ResultLine line) =>
        table.Lines.Length > LongTable && line is { Count: 0, IsAnswer: true };
}
