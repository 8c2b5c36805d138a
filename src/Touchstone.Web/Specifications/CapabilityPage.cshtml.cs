using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Specifications;

/// <summary>One capability of a published version at its permanent address.</summary>
[Uses(typeof(GetPublishedVersion))]
public sealed class CapabilityPageModel : AreaPage
{
    public SpecificationVersion Version { get; private set; } = null!;
    public SpecificationCapability Capability { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid lineage)
    {
        var version = await Ask(new GetPublishedVersion(id));
        if (!version.IsDone)
        {
            return Refused(version.Refusal);
        }
        Version = version.Value;
        var capability = SpecificationContent.Of(Version).Find(lineage);
        if (capability is null)
        {
            return NotFound();
        }
        Capability = capability;
        return Page();
    }
}
