using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Record.Log;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>The record log for people: what it is, how long it is now, and how anybody checks it.</summary>
[Uses(typeof(GetLedger))]
public sealed class LedgerPageModel : AreaPage
{
    public LedgerPage Ledger { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new GetLedger(), ledger => Ledger = ledger);
}
