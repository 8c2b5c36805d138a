using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Endorsement;

/// <summary>The decision panel's decision on a candidate.</summary>
[Uses(typeof(GetCandidate), typeof(GetPeopleToChoose), typeof(DecideEndorsement))]
public sealed class DecideModel(UkTime time) : DecidePage(time)
{
    public CandidatePage Shown { get; private set; } = null!;

    public override string Heading => "Decide on endorsement";

    public override string Readers =>
        "The outcome, the findings, the reasons and the conditions are public. It takes at least three to decide.";

    public override string Basis => "/Endorsement/_Found.cshtml";

    public override string AlsoAsks => "/Endorsement/_Recused.cshtml";

    [BindProperty]
    public List<Guid> Recused { get; set; } = [];

    /// <summary>Why each of those who stood aside did.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Why { get; set; } = [];

    protected override string Way(Guid id) => $"/endorsement/{id}";

    protected override string After(Guid id, Guid decision) => $"/decisions/{decision}";

    protected override Command<Guid> Command(Guid id) =>
        new DecideEndorsement(
            id,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders],
            [.. Recused.Select(r => new Recusal(r, Why.GetValueOrDefault(r) ?? ""))],
            ConditionRow.Said(Conditions)
        );

    protected override Task<IActionResult> ShowRecord(Guid id) =>
        Show(
            new GetCandidate(id),
            page =>
            {
                Shown = page;
                Outcomes = page.Outcomes;
                Caption = $"{page.Title} {page.Number}";
            }
        );
}
