using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
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
    public DateOnly? OpensOn { get; set; }

    [BindProperty]
    public string? OpensTime { get; set; }

    [BindProperty]
    public DateOnly? ClosesOn { get; set; }

    [BindProperty]
    public string? ClosesTime { get; set; }

    [BindProperty]
    public int? EraseAfterDays { get; set; }

    /// <summary>Its time stands once it is public.</summary>
    public bool AsksForTime { get; protected set; } = true;

    protected ConversationText Text => new(Title ?? "", Aims ?? "", Policy ?? "");

    protected LocalMoment Opens => new(OpensOn, OpensTime);

    protected LocalMoment Closes => new(ClosesOn, ClosesTime);

    protected void Take(Conversation it)
    {
        (Title, Aims, Policy, EraseAfterDays) = (it.Title, it.Aims, it.Policy, it.EraseAfterDays);
        (OpensOn, OpensTime) = Parts(it.OpensAt);
        (ClosesOn, ClosesTime) = Parts(it.ClosesAt);
    }

    private static (DateOnly, string) Parts(DateTimeOffset instant)
    {
        var there = Site.InLondon(instant);
        return (
            DateOnly.FromDateTime(there.DateTime),
            there.ToString(there.Second == 0 ? "H:mm" : "H:mm:ss", System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}
