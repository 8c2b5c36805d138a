using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>Writes to an author without learning who it is.</summary>
[Uses(typeof(GetContribution), typeof(WriteToAuthor))]
public sealed class AuthorModel : ContributionForm
{
    [BindProperty]
    public string? Message { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        DoAndTell(new WriteToAuthor(id, What, number, Message ?? ""), id, number, "Your message waits for its author");
}
