using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Recognition;

/// <summary>A badge at its permanent address: a page for people, the signed credential for software that asks for it.</summary>
[Uses(typeof(GetBadge))]
public sealed class OneBadgeModel(Site site) : AreaPage
{
    public BadgePage Shown { get; private set; } = null!;

    public string Address => BadgeAddresses.Badge(site, Shown.Badge.Id);

    public string Body => site.Body;

    public string State => RecognitionWords.Of(Shown.Badge.State);

    public bool IsForSearch => Shown.Badge is { Visibility: Visibility.Public, IsShown: true };

    /// <summary>A plain link that fills in LinkedIn's form for licences and certifications; nothing is sent until it is followed.</summary>
    public string LinkedIn =>
        "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name="
        + Uri.EscapeDataString($"{Shown.Version.Title} {Shown.Version.Number}")
        + $"&organizationName={Uri.EscapeDataString(site.Body)}"
        + $"&issueYear={Shown.Badge.AwardedAt.Year}&issueMonth={Shown.Badge.AwardedAt.Month}"
        + $"&certId={Shown.Badge.Id}&certUrl={Uri.EscapeDataString(Address)}";

    public string Mail =>
        $"mailto:?subject={Uri.EscapeDataString(Shown.Credential)}&body={Uri.EscapeDataString(Address)}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetBadge(id), page => Shown = page);
        Response.Headers.Vary = "Accept";
        if (Shown is null)
        {
            return shown;
        }
        if (!IsForSearch)
        {
            Response.Headers["X-Robots-Tag"] = "noindex";
        }
        if (AskedFor.Json(Request))
        {
            Response.Headers.AccessControlAllowOrigin = "*";
            return Shown.Badge.Signed is { } signed ? Content(signed, "application/vc; charset=utf-8") : NotFound();
        }
        return shown;
    }
}
