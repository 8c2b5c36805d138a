using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>A questionnaire as people answer it.</summary>
[
    Uses(
        typeof(GetAnswerForm),
        typeof(SubmitAnswers),
        typeof(KeepAnswers),
        typeof(AttachFile),
        typeof(GetExerciseWords)
    ),
    InVariants
]
[RequestSizeLimit(Upload.SizeLimit + Wrapping)]
public sealed class AnswerModel : AnsweringPage
{
    // What a form puts around a file, and the answers of the other pages.
    private const int Wrapping = 2 * 1024 * 1024;

    public AnswerForm Shown { get; private set; } = null!;

    /// <summary>The lang attribute of the introduction.</summary>
    public string? IntroductionLang { get; private set; } = ReadingIn.EnglishLang;

    public override bool CanKeep => true;
    public override bool AsksReceipt => true;

    public Task<IActionResult> OnGetAsync(Guid id) => Open(id);

    public Task<IActionResult> OnPostAsync(Guid id) => Act(id);

    private async Task<IActionResult> Open(Guid id, int step = Beginning)
    {
        if (await Find(id) is { } refused)
        {
            return refused;
        }
        Answers = Shown.Kept;
        if (Shown.Standpoint is { } said)
        {
            (Capacity, Organisation, Named, MayQuote) = said;
        }
        Secret ??= Respondent.NewSecret();
        return Show(step);
    }

    private async Task<IActionResult> Act(Guid id)
    {
        if (await Find(id) is { } refused)
        {
            return refused;
        }
        Secret ??= Respondent.NewSecret();
        if (Shown.Closed is not null)
        {
            return Closed();
        }
        if (await Walk() is { } shown)
        {
            return shown;
        }
        return Go == "keep" ? await Keep(id) : await Send(id);
    }

    private Task<IActionResult> Keep(Guid id) =>
        Do(
            new KeepAnswers(id, Shown.VersionId, Answers, Secret!, Receipt ?? ""),
            _ =>
            {
                TempData.Announce(AnsweringTexts.T["Saved"]);
                return Redirect($"/questionnaires/{id}/answers/{Secret}");
            },
            () => AgainAfter(id, nameof(KeepAnswers.Address))
        );

    private Task<IActionResult> Send(Guid id) =>
        Do(
            new SubmitAnswers(id, Shown.VersionId, Answers, Standpoint, Secret!, Receipt ?? ""),
            _ =>
            {
                TempData.Announce(AnsweringTexts.T["Sent"]);
                return Redirect($"/questionnaires/{id}/answers/{Secret}");
            },
            () => AgainAfter(id, nameof(SubmitAnswers.Receipt))
        );

    /// <summary>Shows the step again. It may have closed in the meantime.</summary>
    private async Task<IActionResult> AgainAfter(Guid id, string address)
    {
        if (ModelState.TryGetValue(address, out var entry) && address != nameof(Receipt))
        {
            foreach (var error in entry.Errors.ToList())
            {
                ModelState.AddModelError(nameof(Receipt), error.ErrorMessage);
            }
            ModelState.Remove(address);
        }
        if (await Find(id) is { } refused)
        {
            return refused;
        }
        return Shown.Closed is not null ? Closed() : Again(Step);
    }

    private IActionResult Closed()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    protected override async Task<Outcome<Guid>> Attach(Question question, Upload upload) =>
        await Run(new AttachFile(Shown.QuestionnaireId, Shown.VersionId, question.Id, upload));

    /// <summary>The same questions under the same identifiers, in what the person reads in.</summary>
    private void Word(RecordTexts texts)
    {
        Heading = texts.Say(ExerciseFields.TitleOf(Shown.QuestionnaireId), Heading).Text;
        Caption = texts.Say(ExerciseFields.Title, Caption).Text;
        var worded = AnsweringWords.In(Form, Shown.QuestionnaireId, texts);
        (Form, InEnglish, IntroductionLang) = (
            worded.Form,
            worded.English,
            worded.IntroductionIsEnglish ? ReadingIn.EnglishLang : null
        );
    }

    private async Task<IActionResult?> Find(Guid id)
    {
        var found = await Ask(new GetAnswerForm(id, Version, Secret));
        if (!found.IsDone)
        {
            return Refused(found.Refusal);
        }
        Shown = found.Value;
        Version = Shown.VersionId;
        Form = Shown.Form;
        (Heading, Caption, Back) = (Shown.Title, Shown.Exercise, $"/exercises/{Shown.ExerciseId}");
        if (
            ReadingIn.Variant != Variant.English
            && await Ask(new GetExerciseWords(Shown.ExerciseId)) is { IsDone: true } words
        )
        {
            Word(words.Value);
        }
        return null;
    }
}
