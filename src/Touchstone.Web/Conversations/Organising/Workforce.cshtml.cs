using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>States the workforce that participation is compared with.</summary>
[Uses(typeof(StateWorkforce))]
public sealed class WorkforceModel(ReferenceData reference) : AreaPage
{
    public Guid Id { get; private set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    public IEnumerable<(string Segment, IEnumerable<string> Parts)> Codes =>
        GatewaySegments.Codes.Select(s => (s, GatewaySegments.PartsOf(reference, s).Select(p => p.Code)));

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("Saved. It shows with the next figures");
                return Redirect($"/conversations/{id}/results");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return ShowForm(Command(id));
    }

    private StateWorkforce Command(Guid id) => new(id, Source ?? "", Lines ?? "");
}
