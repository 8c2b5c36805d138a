using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>The exercises for those who run them.</summary>
[Uses(typeof(GetExercisesAtWork), typeof(BeginExercise))]
public sealed class AtWorkModel : AreaPage
{
    public ExercisesAtWork Shown { get; private set; } = null!;
    public bool CanBegin { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    public IEnumerable<ExerciseLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Lines.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        CanBegin = await May(new BeginExercise(new ExerciseText("", "", "", ""), Credential));
        var page = await Show(new GetExercisesAtWork(Credential), shown => Shown = shown);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "exercises",
                ["Title", "Credential", "Status", "Opens", "Closes"],
                Shown.Lines.Select(l =>
                    new object?[] { l.Title, l.Credential, ExerciseWords.Of(l.State), l.OpensAt, l.ClosesAt }
                )
            )
            : page;
    }
}
