using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Record;

namespace Touchstone.Web.Access.People;

/// <summary>What forms about roles offer to choose from.</summary>
internal static class RoleChoice
{
    /// <summary>The organisation that was chosen, if one was.</summary>
    public static RecordRef? Place(Guid? organisation) =>
        organisation is { } id ? RecordKinds.Organisation.Ref(id) : null;

    public static IEnumerable<SelectListItem> Organisations(RolesToGive offered) =>
        offered.Organisations.Select(o => new SelectListItem(o.Name, o.Id.ToString()));
}
