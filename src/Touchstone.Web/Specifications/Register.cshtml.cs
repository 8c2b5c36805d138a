using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Specifications;

/// <summary>The public register: every credential that was ever launched, as a page, CSV, JSON-LD and Atom.</summary>
[Uses(typeof(GetPipeline))]
public sealed class RegisterModel(Site site) : AreaPage
{
    private const string InForce = "Published";
    private const string Retired = "Retired";

    public ImmutableArray<PipelineLine> Lines { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Standing { get; set; }

    public static IEnumerable<SelectListItem> StandingItems => [new(InForce, InForce), new(Retired, Retired)];

    public static string StandingOf(PipelineLine line) => line.RetiredAt is null ? InForce : Retired;

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var pipeline = await Ask(new GetPipeline(Words));
        if (!pipeline.IsDone)
        {
            return Refused(pipeline.Refusal);
        }
        var sort = SortOrder.Of(Request, "name", "launched", "review");
        Lines =
        [
            .. Sorted(pipeline.Value.Where(l => l.LaunchedAt is not null), sort)
                .Where(l => string.IsNullOrEmpty(Standing) || StandingOf(l) == Standing),
        ];
        return format switch
        {
            CsvDownload.Value => Csv(),
            "jsonld" => Content(RegisterFiles.JsonLd(Lines, site), "application/ld+json; charset=utf-8"),
            "atom" => Content(RegisterFiles.Feed(Lines, site), "application/atom+xml; charset=utf-8"),
            _ => Page(),
        };
    }

    private static IEnumerable<PipelineLine> Sorted(IEnumerable<PipelineLine> lines, SortOrder sort)
    {
        var sorted = sort.By switch
        {
            "launched" => lines.OrderBy(l => l.LaunchedAt),
            "review" => lines.OrderBy(l => l.ReviewBy ?? DateOnly.MaxValue),
            _ => lines.OrderBy(l => l.Name, StringComparer.OrdinalIgnoreCase),
        };
        return sort.Descending ? sorted.Reverse() : sorted;
    }

    private FileContentResult Csv() =>
        CsvDownload.Of(
            "register",
            ["Credential", "Scope", "Version", "Launched", "Review by", "Standing", "Reason", "Address"],
            Lines.Select(l =>
                new object?[]
                {
                    l.Name,
                    l.Scope,
                    l.VersionInForce,
                    UkTime.DateOf(l.LaunchedAt!.Value),
                    l.ReviewBy,
                    StandingOf(l),
                    l.RetiredBecause,
                    site.AddressOf($"/credentials/{l.Id}"),
                }
            )
        );
}
