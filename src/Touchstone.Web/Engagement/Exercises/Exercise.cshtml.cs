using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>An exercise as everybody reads it.</summary>
[Uses(typeof(GetExercise), typeof(GetExerciseWork), typeof(GetEvents), typeof(GetExerciseWords)), InVariants]
public sealed class ExerciseModel : AreaPage
{
    public ExercisePage Shown { get; private set; } = null!;
    public ImmutableArray<EventLine> Events { get; private set; } = [];
    public bool CanRun { get; private set; }
    public RecordTexts Texts { get; private set; } = RecordTexts.None;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanRun = await May(new GetExerciseWork(id));
        var shown = await Ask(new GetExercise(id));
        if (shown.IsDone)
        {
            Shown = shown.Value;
            Texts = await ReadTexts(id);
            Events = (await Ask(new GetEvents(id))).Value;
            return Page();
        }
        // A draft has no public page; those who prepare it are led to their own.
        return CanRun && (await Ask(new GetExerciseWork(id))).IsDone
            ? LocalRedirect($"/engagement/exercises/{id}")
            : Refused(shown.Refusal);
    }

    // English stands in the exercise itself.
    private async Task<RecordTexts> ReadTexts(Guid id) =>
        ReadingIn.Variant != Variant.English && await Ask(new GetExerciseWords(id)) is { IsDone: true } found
            ? found.Value
            : RecordTexts.None;
}
