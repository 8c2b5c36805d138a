using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>The exercises on capabilities from practice.</summary>
[Uses(typeof(GetExercises))]
public sealed class ExercisesModel : TablePage
{
    public ExerciseList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowOrGive(new GetExercises(), list => List = list, ExercisesTable.Of);
}
