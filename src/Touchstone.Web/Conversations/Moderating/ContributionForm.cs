using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>A page on which a moderator does something with a contribution.</summary>
public abstract class ContributionForm : AreaPage
{
    public Guid Id { get; private set; }
    public ContributionPage Shown { get; private set; } = null!;

    /// <summary>comment; an idea, when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public ContributionKind What => Kind == "comment" ? ContributionKind.Comment : ContributionKind.Idea;

    /// <summary>The address of the contribution.</summary>
    public string Home => AddressOf(Id, Shown.Number);

    protected string AddressOf(Guid id, long number) =>
        $"/conversations/{id}/moderation/{number}{(What == ContributionKind.Comment ? "?kind=comment" : "")}";

    protected virtual void Filled() { }

    protected Task<IActionResult> Fill(Guid id, long number)
    {
        Id = id;
        return Show(
            new GetContribution(id, What, number),
            page =>
            {
                Shown = page;
                Filled();
            }
        );
    }

    protected Task<IActionResult> DoAndTell<T>(Command<T> command, Guid id, long number, string said) =>
        Do(
            command,
            _ =>
            {
                TempData.Announce(said);
                return Redirect(AddressOf(id, number));
            },
            () => Fill(id, number)
        );
}
