using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Reference;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Organisations;

/// <summary>Kinds and regions that forms and filters about organisations offer.</summary>
internal static class OrganisationChoice
{
    public static IEnumerable<SelectListItem> Kinds(ReferenceData reference, UkTime time) =>
        reference.OrganisationKinds.On(time.Today).Select(k => new SelectListItem(k.Name, k.Code));

    public static IEnumerable<SelectListItem> Regions(ReferenceData reference, UkTime time) =>
        reference.Regions.On(time.Today).Select(r => new SelectListItem(r.Name, r.Code));
}
