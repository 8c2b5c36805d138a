using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>Where the link of a receipt leads: what its holder said, to read, change or withdraw.</summary>
[Uses(typeof(GetAnswerForm), typeof(GetExerciseWords)), InVariants]
public sealed class MyAnswersModel : AreaPage
{
    public AnswerForm Shown { get; private set; } = null!;
    public string Key { get; private set; } = "";
    public RecordTexts Texts { get; private set; } = RecordTexts.None;

    public bool IsUnknown => !Shown.HasSent && Shown.Kept.Answers.IsEmpty;

    public async Task<IActionResult> OnGetAsync(Guid id, string secret)
    {
        Key = secret;
        Response.Headers.CacheControl = "no-store";
        var shown = await Show(new GetAnswerForm(id, null, secret), form => Shown = form);
        if (
            Shown is not null
            && ReadingIn.Variant != Variant.English
            && await Ask(new GetExerciseWords(Shown.ExerciseId)) is { IsDone: true } words
        )
        {
            Texts = words.Value;
            Shown = Shown with { Form = AnsweringWords.In(Shown.Form, id, Texts).Form };
        }
        return shown;
    }
}
