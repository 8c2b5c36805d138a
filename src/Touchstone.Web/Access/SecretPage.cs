using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access;

/// <summary>
/// A page whose command gives something that nobody may get a second time: a session, recovery codes. Its form carries no
/// once key, because the result of a command under such a key is kept for a repeated post.
/// </summary>
public abstract class SecretPage : AreaPage
{
    /// <summary>Where the person was going when they were asked to sign in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Never another site: nobody is led away through a link to this page.</summary>
    protected string Next(string otherwise) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : otherwise;

    protected Task<IActionResult> DoUnkept<T>(
        Command<T> command,
        Func<T, IActionResult> done,
        Func<Task<IActionResult>> again
    )
    {
        Once = null;
        return Do(command, done, again);
    }

    protected Task<IActionResult> Again() => Task.FromResult<IActionResult>(Page());
}
