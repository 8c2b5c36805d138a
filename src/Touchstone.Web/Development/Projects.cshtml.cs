using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Development;

/// <summary>What is in development, for everybody.</summary>
[Uses(typeof(GetProjects))]
public sealed class ProjectsModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public ImmutableArray<ProjectLine> Lines { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await Show(new GetProjects(Find), lines => Lines = lines);
        return CsvDownload.IsAskedFor(Request) && !Lines.IsDefault
            ? CsvDownload.Of(
                "development-projects",
                ["Credential", "Project", "Developed by", "Status", "Expected"],
                Lines.Select(l =>
                    new object?[] { l.Credential, l.Title, l.Organisation, DevelopmentWords.Of(l.State), l.Forecast }
                )
            )
            : page;
    }
}
