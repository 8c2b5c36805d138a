using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A demand return to read.</summary>
[Uses(typeof(GetDemandReturn), typeof(SaveDemand))]
public sealed class DemandReturnModel(ReferenceData reference) : TablePage
{
    public DemandReturnPage Shown { get; private set; } = null!;
    public bool CanChange { get; private set; }

    public string Profession(DemandLine line) => reference.Professions.Latest.NameOf(line.Profession);

    public string Setting(DemandLine line) => reference.Settings.Latest.NameOf(line.Setting);

    public string Funding(DemandLine line) => reference.FundingSources.Latest.NameOf(line.Funding);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanChange = await May(new SaveDemand(id, [], false, false, 0));
        return await ShowOrGive(
            new GetDemandReturn(id),
            page => Shown = page,
            page => DemandLinesTable.Of([page.Return])
        );
    }
}
