using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>A leader frames a problem.</summary>
[Uses(typeof(GetSeminar), typeof(FrameProblem))]
public sealed class NewProblemModel : ProblemForm
{
    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => FillFor(id, () => Shown.Leads));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The problem has been sent");
                return Redirect($"/seminars/{id}/work");
            },
            () => FillFor(id, () => Shown.Leads)
        );

    private FrameProblem Command(Guid id) => new(id, Text);
}
