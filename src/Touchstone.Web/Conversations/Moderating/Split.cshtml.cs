using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>Makes several statements of one.</summary>
[Uses(typeof(GetContribution), typeof(SplitStatement))]
public sealed class SplitModel : ContributionForm
{
    [BindProperty]
    public string? Lines { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        DoAndTell(new SplitStatement(id, number, Lines ?? "", Note ?? ""), id, number, "It was split");
}
