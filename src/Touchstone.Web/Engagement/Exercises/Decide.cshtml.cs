using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Decides when an exercise runs.</summary>
[Uses(typeof(GetExerciseWork), typeof(DecideCourse))]
public sealed class DecideModel : AreaPage
{
    public Exercise Exercise { get; private set; } = null!;

    [BindProperty(Name = "course", SupportsGet = true)]
    public string Act { get; set; } = "";

    [BindProperty]
    public DateOnly? OpensDate { get; set; }

    [BindProperty]
    public string? OpensTime { get; set; }

    [BindProperty]
    public ClockTurn? OpensTurn { get; set; }

    [BindProperty]
    public DateOnly? ClosesDate { get; set; }

    [BindProperty]
    public string? ClosesTime { get; set; }

    [BindProperty]
    public ClockTurn? ClosesTurn { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public bool AsksOpening => Act is DecideCourse.Open or DecideCourse.Move;
    public bool AsksClosing => Act != DecideCourse.Stop;

    public string Heading =>
        Act switch
        {
            DecideCourse.Open => "Decide that it opens",
            DecideCourse.Move => "Give it new dates",
            DecideCourse.Extend => "Extend it",
            _ => "Stop it",
        };

    public string What =>
        Act switch
        {
            DecideCourse.Open =>
                "With this decision the exercise gets its public page. It then opens and closes by itself.",
            DecideCourse.Move => "It has been announced and has not opened. The old dates stay on the record.",
            DecideCourse.Extend => "People have longer to answer. What they have answered stays.",
            _ => "It ends now and takes no more answers. That cannot be undone. What has been answered is counted.",
        };

    /// <summary>The hour comes twice, so the form asks which one is meant; it does not ask otherwise.</summary>
    public bool AsksTurn(string field) => ModelState.AsksTurn(field, field == "Opens" ? OpensTurn : ClosesTurn);

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The decision has been recorded");
                return Redirect($"/engagement/exercises/{id}");
            },
            () => Fill(id)
        );

    private DecideCourse Command(Guid id) =>
        new(
            id,
            Act,
            new LocalMoment(OpensDate, OpensTime, OpensTurn),
            new LocalMoment(ClosesDate, ClosesTime, ClosesTurn),
            Reasons ?? "",
            Authority ?? "",
            Seen
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetExerciseWork(id),
            work =>
            {
                Exercise = work.Page.Exercise;
                if (!Redisplaying)
                {
                    Suggest();
                    Seen = Exercise.Revision;
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = Exercise.Revision;
                }
            }
        );

    private void Suggest()
    {
        if (Exercise.OpensAt is { } opens)
        {
            (OpensDate, OpensTime, OpensTurn) = LocalMoment.Of(opens);
        }
        if (Exercise.ClosesAt is { } closes)
        {
            (ClosesDate, ClosesTime, ClosesTurn) = LocalMoment.Of(closes);
        }
        OpensTime ??= "9:00";
        ClosesTime ??= "23:59";
    }
}
