using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>Gives a statement up for another that says the same.</summary>
[Uses(typeof(GetContribution), typeof(MergeStatement))]
public sealed class MergeModel : ContributionForm
{
    [BindProperty]
    public long? Into { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        DoAndTell(new MergeStatement(id, number, Into, Note ?? ""), id, number, "The two are one now");
}
