using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Recognition;

/// <summary>What the holder of a badge achieved, for people, and as JSON-LD for software that asks for it.</summary>
[Uses(typeof(GetAchievement))]
public sealed class AchievementModel : AreaPage
{
    public AchievementPage Shown { get; private set; } = null!;

    public IEnumerable<(string Name, string Address)> Capabilities =>
        (Shown.Json["alignment"]?.AsArray() ?? []).Select(a =>
            ((string?)a!["targetName"] ?? "", (string?)a["targetUrl"] ?? "")
        );

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetAchievement(id), page => Shown = page);
        Response.Headers.Vary = "Accept";
        if (Shown is null || !AskedFor.Json(Request))
        {
            return shown;
        }
        Response.Headers.AccessControlAllowOrigin = "*";
        return Content(Shown.Json.ToJsonString(), "application/ld+json; charset=utf-8");
    }
}
