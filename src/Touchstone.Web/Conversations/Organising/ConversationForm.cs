using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>The form in which organisers describe a conversation.</summary>
public abstract class ConversationForm : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Aims { get; set; }

    [BindProperty]
    public string? Policy { get; set; }

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
    public int? EraseAfterDays { get; set; }

    /// <summary>Its time stands once it is public.</summary>
    public bool AsksForTime { get; protected set; } = true;

    protected ConversationText Text => new(Title ?? "", Aims ?? "", Policy ?? "");

    protected LocalMoment Opens => new(OpensDate, OpensTime, OpensTurn);

    protected LocalMoment Closes => new(ClosesDate, ClosesTime, ClosesTurn);

    protected void Take(Conversation it)
    {
        (Title, Aims, Policy, EraseAfterDays) = (it.Title, it.Aims, it.Policy, it.EraseAfterDays);
        (OpensDate, OpensTime, OpensTurn) = LocalMoment.Of(it.OpensAt);
        (ClosesDate, ClosesTime, ClosesTurn) = LocalMoment.Of(it.ClosesAt);
    }
}
