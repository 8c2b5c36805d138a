using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Agreements of universities.</summary>
[Uses(typeof(GetAgreements))]
public sealed class AgreementsModel : TablePage
{
    public AgreementList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowOrGive(new GetAgreements(), list => List = list, AgreementsTable.Of);
}
