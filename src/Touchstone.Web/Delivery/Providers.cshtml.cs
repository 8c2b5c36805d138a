using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Delivery;

/// <summary>The public list of approved education providers.</summary>
[Uses(typeof(GetApprovedProviders))]
public sealed class ProvidersModel : AreaPage
{
    private ImmutableArray<ApprovedProvider> all = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    public IReadOnlyList<ApprovedProvider> List =>
        [.. all.Where(p => Credential is null || p.CredentialId == Credential)];

    public IEnumerable<SelectListItem> Credentials =>
        all.DistinctBy(p => p.CredentialId).Select(p => new SelectListItem(p.Credential, p.CredentialId.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetApprovedProviders(), list => all = list);
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "approved-providers",
                ["Provider", "Region", "Credential", "Version", "Programme", "Mode", "Web page", "Approved"],
                List.Select(p =>
                    new object?[]
                    {
                        p.Provider,
                        p.Region,
                        p.Credential,
                        p.Version,
                        p.Programme,
                        p.Mode,
                        p.Link,
                        p.ApprovedAt,
                    }
                )
            )
            : shown;
    }
}
