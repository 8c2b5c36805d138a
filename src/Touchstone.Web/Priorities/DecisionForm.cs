using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Reference;

namespace Touchstone.Web.Priorities;

/// <summary>What every decision form of this area shows: the outcomes to choose from and who can have decided.</summary>
public sealed record DecisionForm(ImmutableArray<OutcomeOption> Outcomes, ImmutableArray<Named> Panel)
{
    public IEnumerable<SelectListItem> PanelItems => Panel.Select(p => new SelectListItem(p.Name, p.Id.ToString()));
}
