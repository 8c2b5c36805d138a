using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>Says a statement more clearly.</summary>
[Uses(typeof(GetContribution), typeof(RewordStatement))]
public sealed class RewordModel : ContributionForm
{
    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        DoAndTell(new RewordStatement(id, number, Text ?? "", Note ?? ""), id, number, "It was reworded");

    protected override void Filled() => Text ??= Shown.Text;
}
