using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Asks before a leader's own problem is taken back.</summary>
[Uses(typeof(GetSeminar), typeof(WithdrawProblem))]
public sealed class WithdrawProblemModel : SeminarPart
{
    public ProblemLine Line { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, Guid problem) =>
        ShowForm(new WithdrawProblem(id, problem), () => FillAsync(id, problem));

    public Task<IActionResult> OnPostAsync(Guid id, Guid problem) =>
        Do(
            new WithdrawProblem(id, problem),
            _ =>
            {
                TempData.Announce("The problem has been taken back");
                return Redirect($"/seminars/{id}/work");
            },
            () => FillAsync(id, problem)
        );

    private Task<IActionResult> FillAsync(Guid id, Guid problem) =>
        FillFor(
            id,
            () =>
            {
                Line = Shown.Problems.FirstOrDefault(p => p.Id == problem && p.IsMine)!;
                return Line is not null;
            }
        );
}
