using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>A seminar as leaders and organisers work on it.</summary>
[Uses(typeof(GetSeminar), typeof(ProposeClusters))]
public sealed class WorkModel(ReferenceData reference) : SeminarPart
{
    public ReferenceData Reference => reference;

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => FillAsync(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ProposeClusters(id, Seen),
            made =>
            {
                TempData.Announce(
                    made.Clusters == 1
                        ? "1 cluster is proposed. Look at it, and confirm it"
                        : $"{made.Clusters} clusters are proposed. Look at each, and confirm it"
                );
                return Redirect($"/seminars/{id}/work#clusters");
            },
            () => FillAsync(id)
        );

    private Task<IActionResult> FillAsync(Guid id) =>
        Fill(
            id,
            () =>
            {
                ModelState.Remove(nameof(Seen));
                Seen = Shown.Seminar.Revision;
            }
        );
}
