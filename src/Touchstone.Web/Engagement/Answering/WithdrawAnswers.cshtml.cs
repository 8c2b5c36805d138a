using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>Takes answers back by the link of their receipt.</summary>
[Uses(typeof(WithdrawAnswers)), InVariants]
public sealed class WithdrawAnswersModel : AreaPage
{
    /// <summary>True if all went, false if only the consent did; null before.</summary>
    public bool? Withdrawn { get; private set; }

    public IActionResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(Guid id, string secret) =>
        Do(
            new WithdrawAnswers(id, secret),
            all =>
            {
                Withdrawn = all;
                return Page();
            },
            () => Task.FromResult<IActionResult>(Page())
        );
}
