using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Credentials;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;
using Stage = Touchstone.Core.Credentials.Stage;

namespace Touchstone.Web.Credentials;

/// <summary>The public pipeline: every credential and where it stands.</summary>
[Uses(typeof(GetPipeline))]
public sealed class PipelineModel(ReferenceData reference) : AreaPage
{
    public ImmutableArray<PipelineLine> Lines { get; private set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Stage { get; set; }

    public IEnumerable<SelectListItem> StageItems =>
        reference.Stages.Latest.Select(s => new SelectListItem($"{s.Code}. {s.Name}", s.Code));

    public string NameOf(Stage stage) => reference.Stages.Latest.Single(s => s.Number == (int)stage).Name;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(
            new GetPipeline(Words, Stage is >= 1 and <= 11 ? (Stage)Stage : null),
            lines => Lines = lines
        );
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "credentials",
                ["Credential", "Scope", "Stages underway", "Version in force", "Launched", "Review by", "Retired"],
                Lines.Select(l =>
                    new object?[]
                    {
                        l.Name,
                        l.Scope,
                        string.Join("; ", l.Underway.Select(NameOf)),
                        l.VersionInForce,
                        l.LaunchedAt is { } at ? UkTime.DateOf(at) : null,
                        l.ReviewBy,
                        l.RetiredBecause,
                    }
                )
            )
            : shown;
    }
}
