using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>A leader changes a problem of their own.</summary>
[Uses(typeof(GetSeminar), typeof(ReviseProblem))]
public sealed class EditProblemModel : ProblemForm
{
    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid problem) =>
        ShowForm(Command(id, problem), () => FillAsync(id, problem));

    public Task<IActionResult> OnPostAsync(Guid id, Guid problem) =>
        Do(
            Command(id, problem),
            _ =>
            {
                TempData.Announce("Saved");
                return Redirect($"/seminars/{id}/work");
            },
            () => FillAsync(id, problem)
        );

    private ReviseProblem Command(Guid id, Guid problem) => new(id, problem, Seen, Text);

    private Task<IActionResult> FillAsync(Guid id, Guid problem) =>
        FillFor(
            id,
            () =>
            {
                if (Shown.Problems.FirstOrDefault(p => p.Id == problem && p.IsMine) is not { } it)
                {
                    return false;
                }
                if (!Redisplaying)
                {
                    (Title, Statement, Touches) = (it.Title, it.Statement, it.Touches);
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = it.Revision;
                }
                return true;
            }
        );
}
