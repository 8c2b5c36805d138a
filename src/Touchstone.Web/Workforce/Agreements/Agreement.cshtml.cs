using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>One agreement: points, outcomes, positions and adoption. Public once published.</summary>
[Uses(typeof(GetAgreement))]
public sealed class AgreementModel : TablePage
{
    public AgreementPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowOrGive(new GetAgreement(id), page => Shown = page, PositionsTable.Of);
}
