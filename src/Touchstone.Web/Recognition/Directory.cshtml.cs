using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Recognition;

/// <summary>The public directory of recognised practitioners who agreed to be found.</summary>
[Uses(typeof(GetDirectory))]
public sealed class DirectoryModel : AreaPage
{
    public ImmutableArray<DirectoryLine> Lines { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetDirectory(Find, Credential), lines => Lines = lines);
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "directory",
                ["Name", "Profession", "Credential", "Awarded"],
                Lines.Select(l => new object?[] { l.Name, l.Profession, l.Credential, l.AwardedAt })
            )
            : shown;
    }
}
