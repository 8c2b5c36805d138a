using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Events;

/// <summary>The form in which an event is planned and changed.</summary>
public abstract class EventForm : AreaPage
{
    [BindProperty]
    public EventKind? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public DateOnly? StartsDate { get; set; }

    [BindProperty]
    public string? StartsTime { get; set; }

    [BindProperty]
    public ClockTurn? StartsTurn { get; set; }

    [BindProperty]
    public DateOnly? EndsDate { get; set; }

    [BindProperty]
    public string? EndsTime { get; set; }

    [BindProperty]
    public ClockTurn? EndsTurn { get; set; }

    [BindProperty]
    public string? Venue { get; set; }

    [BindProperty]
    public string? Joining { get; set; }

    [BindProperty]
    public int? Places { get; set; }

    [BindProperty]
    public bool IsByInvitation { get; set; }

    /// <summary>Whether it is new, and still open who can come.</summary>
    public abstract bool IsNew { get; }

    /// <summary>The hour comes twice, so the form asks which one is meant; it does not ask otherwise.</summary>
    public bool AsksTurn(string field) => ModelState.AsksTurn(field, field == "Starts" ? StartsTurn : EndsTurn);

    protected EventText Text => new(Kind, Title ?? "", About ?? "", Venue ?? "", Joining ?? "");
    protected LocalMoment Starts => new(StartsDate, StartsTime, StartsTurn);
    protected LocalMoment Ends => new(EndsDate ?? StartsDate, EndsTime, EndsTurn);
}
