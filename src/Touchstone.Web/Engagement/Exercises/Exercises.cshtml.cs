using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Everything that people have been, are or will be asked about.</summary>
[Uses(typeof(GetExercises)), InVariants]
public sealed class ExercisesModel : AreaPage
{
    public ImmutableArray<ExerciseLine> Lines { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public ExerciseState? State { get; set; }

    public static IEnumerable<SelectListItem> States =>
        Enum.GetValues<ExerciseState>()
            .Where(s => s != ExerciseState.Draft)
            .Select(s => new SelectListItem(Statuses.Say(ExerciseWords.Of(s)), s.ToString()));

    public IEnumerable<ExerciseLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Lines.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await Show(new GetExercises(Find, State), lines => Lines = lines);
        return CsvDownload.IsAskedFor(Request) && page is Microsoft.AspNetCore.Mvc.RazorPages.PageResult
            ? CsvDownload.Of(
                "exercises",
                ["Title", "Credential", "Status", "Opens", "Closes", "Results"],
                Lines.Select(l =>
                    new object?[]
                    {
                        l.Title,
                        l.Credential,
                        ExerciseWords.Of(l.State),
                        l.OpensAt,
                        l.ClosesAt,
                        l.HasResults,
                    }
                )
            )
            : page;
    }
}
