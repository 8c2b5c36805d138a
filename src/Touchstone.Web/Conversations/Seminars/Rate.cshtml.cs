using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>A leader rates the problems in the open round.</summary>
[Uses(typeof(GetSeminar), typeof(RateProblems))]
public sealed class RateModel : SeminarPart
{
    [BindProperty]
    public Dictionary<Guid, RatingRow> Ratings { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => FillAsync(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            left =>
            {
                TempData.Announce(
                    left == 0 ? "Thank you. You have answered on every problem"
                    : left == 1 ? "Saved. 1 problem is still without your answer"
                    : $"Saved. {left} problems are still without your answer"
                );
                return Redirect($"/seminars/{id}/work");
            },
            () => FillAsync(id)
        );

    private RateProblems Command(Guid id) =>
        new(id, [.. Ratings.Select(r => new GivenRating(r.Key, r.Value.Answer, r.Value.Reason ?? ""))]);

    private Task<IActionResult> FillAsync(Guid id) =>
        FillFor(
            id,
            () =>
            {
                foreach (var problem in Shown.Problems.Where(p => !Ratings.ContainsKey(p.Id)))
                {
                    Ratings[problem.Id] = new RatingRow
                    {
                        Answer = problem.Mine?.Answer,
                        Reason = problem.Mine?.Reason,
                    };
                }
                return Shown.Leads;
            }
        );
}
