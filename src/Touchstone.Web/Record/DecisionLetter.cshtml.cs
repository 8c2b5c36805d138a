using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>A decision as a letter: outcome, findings, reasons, conditions, and how to ask for reconsideration.</summary>
[Uses(typeof(GetDecision), typeof(GetFindings))]
public sealed class DecisionLetterModel(Site site) : AreaPage
{
    public DecisionPage Shown { get; private set; } = null!;
    public ImmutableArray<FindingRead> Findings { get; private set; }

    /// <summary>Whose letter it is.</summary>
    public string Body => site.Body;

    /// <summary>Where it stands, for the printed letter.</summary>
    public string Address => site.AddressOf($"/decisions/{Shown.Id}");

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "as")] string? form = null)
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
        return form switch
        {
            null => Page(),
            "docx" => File(
                DecisionLetterFile.Of(Shown, Findings, site),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                $"decision-{Shown.DecidedOn:yyyy-MM-dd}.docx"
            ),
            _ => NotFound(),
        };
    }
}
