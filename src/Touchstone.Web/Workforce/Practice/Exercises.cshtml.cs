using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>The exercises on capabilities from practice.</summary>
[Uses(typeof(GetExercises))]
public sealed class ExercisesModel : AreaPage
{
    public ExerciseList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetExercises(), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "practice-exercises",
                ["Exercise", "Opened", "Documents", "Statements", "Groups"],
                List.Lines.Select(l => new object?[] { l.Title, l.OpenedAt, l.Sources, l.Kept, l.Groups })
            )
            : shown;
    }
}
