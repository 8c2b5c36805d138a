using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A demand return to read.</summary>
[Uses(typeof(GetDemandReturn), typeof(SaveDemand))]
public sealed class DemandReturnModel(ReferenceData reference) : AreaPage
{
    public DemandReturnPage Shown { get; private set; } = null!;
    public bool CanChange { get; private set; }

    public string Profession(DemandLine line) => reference.Professions.Latest.NameOf(line.Profession);

    public string Setting(DemandLine line) => reference.Settings.Latest.NameOf(line.Setting);

    public string Funding(DemandLine line) => reference.FundingSources.Latest.NameOf(line.Funding);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetDemandReturn(id), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        CanChange = await May(new SaveDemand(id, [], false, false, 0));
        var year = Shown.Return.Year;
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                $"demand-{year}",
                ["Area", "Profession", "Setting", "Funding", $"{year}", $"{year + 1}", $"{year + 2}", "Why"],
                Shown.Lines.Select(l =>
                    new object?[]
                    {
                        l.Area,
                        Profession(l),
                        Setting(l),
                        Funding(l),
                        l.FirstYear,
                        l.SecondYear,
                        l.ThirdYear,
                        l.Reason,
                    }
                )
            )
            : shown;
    }
}
