using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Judges a proposal against each gateway criterion, with reasons.</summary>
[Uses(typeof(GetProposal), typeof(SubmitGatewayAssessment))]
public sealed class AssessModel(ReferenceData reference) : AreaPage
{
    public ProposalPage Shown { get; private set; } = null!;

    public IReadOnlyList<JudgementLevel> LevelsOf(Criterion criterion) =>
        reference.JudgementScales.Latest[criterion.Scale].Levels;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new SubmitGatewayAssessment(id, []), () => Show(new GetProposal(id), page => Shown = page));

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        var codes = Request
            .Form.Keys.Where(k => k.StartsWith("Level", StringComparison.Ordinal))
            .Select(k => k["Level".Length..]);
        var reasons = Request
            .Form.Keys.Where(k => k.StartsWith("Reasons", StringComparison.Ordinal))
            .Select(k => k["Reasons".Length..]);
        return Do(
            new SubmitGatewayAssessment(
                id,
                [
                    .. codes
                        .Union(reasons)
                        .Select(c => new CriterionJudgement(c, Entered($"Level{c}"), Entered($"Reasons{c}"))),
                ]
            ),
            _ =>
            {
                TempData.Announce("Your assessment is in");
                return Redirect($"/priorities/proposals/{id}");
            },
            () => OnGetAsync(id)
        );
    }
}
