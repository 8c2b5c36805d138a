using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Asks before an invitation is taken back.</summary>
[Uses(typeof(GetSeminar), typeof(WithdrawLeader))]
public sealed class WithdrawLeaderModel : SeminarPart
{
    public LeaderLine Line { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid leader) =>
        ShowForm(Command(id, leader), () => FillAsync(id, leader));

    public Task<IActionResult> OnPostAsync(Guid id, Guid leader) =>
        Do(
            Command(id, leader),
            _ =>
            {
                TempData.Announce("The invitation has been taken back");
                return Redirect($"/seminars/{id}/work");
            },
            () => FillAsync(id, leader)
        );

    private WithdrawLeader Command(Guid id, Guid leader) => new(id, leader, Reason ?? "");

    private Task<IActionResult> FillAsync(Guid id, Guid leader) =>
        FillFor(
            id,
            () =>
            {
                Line = Shown.Leaders.FirstOrDefault(l => l.AccountId == leader)!;
                return Line is not null;
            }
        );
}
