using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>A decision as a letter: outcome, findings, reasons, conditions, and how to ask for reconsideration.</summary>
[Uses(typeof(GetDecision), typeof(GetFindings))]
public sealed class DecisionLetterModel : AreaPage
{
    public DecisionPage Shown { get; private set; } = null!;
    public ImmutableArray<FindingRead> Findings { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var decision = await Ask(new GetDecision(id));
        if (!decision.IsDone)
        {
            return Refused(decision.Refusal);
        }
        Shown = decision.Value;
        // A conflict of interest that closes the findings leaves the public letter without them.
        var findings = await Ask(new GetFindings(id));
        Findings = findings.IsDone ? findings.Value : [];
        return Page();
    }
}
