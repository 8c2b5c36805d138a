using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Sessions;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Account;

/// <summary>The browsers in which the person is signed in, each with a way to sign it out.</summary>
[Uses(typeof(MySessions), typeof(EndSession), typeof(EndEverySession))]
public sealed class SessionsModel : AreaPage
{
    public ImmutableArray<OpenSession> Open { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => Show(new MySessions(), open => Open = open);

    public Task<IActionResult> OnPostEndAsync(Guid session) =>
        Do(
            new EndSession(session),
            _ =>
            {
                TempData.Announce("That browser was signed out");
                return LocalRedirect("/account/sessions");
            },
            OnGetAsync
        );

    public Task<IActionResult> OnPostEverywhereAsync() =>
        Do(new EndEverySession(), _ => new LeaveSession("/sign-in"), OnGetAsync);
}
