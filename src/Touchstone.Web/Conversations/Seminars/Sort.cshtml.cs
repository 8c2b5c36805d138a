using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>A leader puts problems that belong together into groups of their own.</summary>
[Uses(typeof(GetSeminar), typeof(SortProblems))]
public sealed class SortModel : SeminarPart
{
    [BindProperty]
    public Dictionary<Guid, string?> Piles { get; set; } = [];

    /// <summary>The names that they have used, for the browser to offer.</summary>
    public IEnumerable<string> Names =>
        Piles.Values.OfType<string>().Where(n => n.Trim().Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => FillAsync(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("Thank you. Your groups are saved");
                return Redirect($"/seminars/{id}/work");
            },
            () => FillAsync(id)
        );

    private SortProblems Command(Guid id) => new(id, Piles.ToImmutableDictionary(p => p.Key, p => p.Value ?? ""));

    private Task<IActionResult> FillAsync(Guid id) =>
        FillFor(
            id,
            () =>
            {
                foreach (var problem in Shown.Problems.Where(p => !Piles.ContainsKey(p.Id)))
                {
                    Piles[problem.Id] = problem.Pile;
                }
                return Shown.Leads;
            }
        );
}
