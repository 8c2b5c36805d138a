using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>A page on which something is done in a seminar: it shows the seminar, and leads back to where it is worked on.</summary>
public abstract class SeminarPart : AreaPage
{
    public SeminarPage Shown { get; private set; } = null!;

    /// <summary>Where the seminar is worked on.</summary>
    public string Home => $"/seminars/{Shown.Seminar.Id}/work";

    /// <summary>Shows the seminar to those who may see it, and what else the page needs.</summary>
    protected Task<IActionResult> Fill(Guid id, Action? more = null) =>
        Show(
            new GetSeminar(id),
            page =>
            {
                Shown = page;
                more?.Invoke();
            }
        );

    /// <summary>The same where the page is about one thing in it, which may not be there.</summary>
    protected async Task<IActionResult> FillFor(Guid id, Func<bool> find)
    {
        var found = false;
        var shown = await Fill(
            id,
            () =>
            {
                found = find();
            }
        );
        return Shown is not null && !found ? NotFound() : shown;
    }
}
