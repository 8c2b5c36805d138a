using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Foundation;

/// <summary>
/// A page of an area: it asks use cases and turns what comes of them into a response. Rules live in Core; a page only
/// binds what was entered, and shows.
/// </summary>
public abstract class AreaPage : PageModel
{
    /// <summary>
    /// Posted with every form as a hidden field (<c>&lt;once /&gt;</c> in the page). A form sent twice acts once.
    /// </summary>
    [BindProperty(Name = OnceField)]
    public string? Once { get; set; }

    public const string OnceField = "_once";

    /// <summary>What a stale save met, for the page to show both texts.</summary>
    public Refusal.Stale? Stale { get; private set; }

    /// <summary>Why the process is not at the point where this can be done, for the page to show.</summary>
    public string? OutOfOrder { get; private set; }

    /// <summary>Who asks. Pages on which people must stay unknown ask as nobody.</summary>
    protected virtual Actor Actor => CurrentActor.Of(HttpContext);

    private UseCaseRunner Process => HttpContext.RequestServices.GetRequiredService<UseCaseRunner>();

    /// <summary>Asks a query whose refusal the page deals with itself.</summary>
    protected Task<Outcome<T>> Ask<T>(Query<T> query)
    {
        Declared(query.GetType());
        return Process.Run(Actor, query, null, HttpContext.RequestAborted);
    }

    /// <summary>Runs a command, under no once key, whose refusal the page deals with itself.</summary>
    protected Task<Outcome<T>> Run<T>(Command<T> command)
    {
        Declared(command.GetType());
        return Process.Run(Actor, command, null, HttpContext.RequestAborted);
    }

    /// <summary>Asks a query and shows the page with the answer, or the page that its refusal calls for.</summary>
    protected async Task<IActionResult> Show<T>(Query<T> query, Action<T> keep)
    {
        var outcome = await Ask(query);
        if (!outcome.IsDone)
        {
            return Refused(outcome.Refusal);
        }
        keep(outcome.Value);
        return Page();
    }

    /// <summary>
    /// Shows the form of a command to those who may run it, and to nobody else. Only the command's subject matters.
    /// </summary>
    /// <param name="fill">Fills the page; when left out, there is nothing to fill.</param>
    protected async Task<IActionResult> ShowForm<T>(Command<T> command, Func<Task<IActionResult>>? fill = null)
    {
        Declared(command.GetType());
        var refusal = await Process.WhyNot(Actor, command, HttpContext.RequestAborted);
        return refusal is not null ? Refused(refusal)
            : fill is null ? Page()
            : await fill();
    }

    /// <summary>Whether this actor may ask for a use case, to show or leave out the way to it.</summary>
    protected async Task<bool> May<T>(UseCase<T> useCase) =>
        await Process.WhyNot(Actor, useCase, HttpContext.RequestAborted) is null;

    /// <summary>
    /// Runs a command. When it is refused for what was entered, because somebody saved first, or because it is not the
    /// time for it, the page is shown again with everything that was typed.
    /// </summary>
    /// <param name="done">Where to go when it is done: a redirect, so that reloading does not post again.</param>
    /// <param name="again">Fills the page again before it is shown, usually the same as on GET.</param>
    /// <param name="prefix">The name of the bound property that holds the fields, where they are not on the page itself.</param>
    protected Task<IActionResult> Do<T>(
        Command<T> command,
        Func<T, IActionResult> done,
        Func<Task<IActionResult>> again,
        string prefix = ""
    ) =>
        Carry(
            command,
            (process, cancel) => process.Run(Actor, command, Once, cancel),
            result => Task.FromResult(done(result)),
            again,
            prefix
        );

    private async Task<IActionResult> Carry<T>(
        Command<T> command,
        Func<UseCaseRunner, CancellationToken, Task<Outcome<T>>> run,
        Func<T, Task<IActionResult>> done,
        Func<Task<IActionResult>> again,
        string prefix
    )
    {
        Declared(command.GetType());
        if (!ModelState.IsValid)
        {
            return await again();
        }
        var outcome = await run(Process, HttpContext.RequestAborted);
        if (outcome.IsDone)
        {
            return await done(outcome.Value);
        }
        switch (outcome.Refusal)
        {
            case Refusal.Invalid invalid:
                foreach (var fault in invalid.Faults)
                {
                    EnglishMessages.Keep(HttpContext, fault.Message);
                    ModelState.AddModelError(
                        prefix.Length == 0 ? fault.Field : $"{prefix}.{fault.Field}",
                        fault.Message
                    );
                }
                return Status(await again(), StatusCodes.Status422UnprocessableEntity);
            case Refusal.Stale stale:
                Stale = stale;
                return Status(await again(), StatusCodes.Status409Conflict);
            case Refusal.OutOfOrder outOfOrder:
                OutOfOrder = outOfOrder.Reason;
                EnglishMessages.Keep(HttpContext, outOfOrder.Reason);
                ModelState.AddModelError("", outOfOrder.Reason);
                return Status(await again(), StatusCodes.Status409Conflict);
            default:
                return Refused(outcome.Refusal);
        }
    }

    /// <summary>Tries a command out: what would come of it, with nothing changed. It is refused as <see cref="Do"/> refuses it.</summary>
    protected Task<IActionResult> Try<T>(Command<T> command, Action<T> keep, Func<Task<IActionResult>> show) =>
        Carry(
            command,
            (process, cancel) => process.Rehearse(Actor, command, cancel),
            result =>
            {
                keep(result);
                return show();
            },
            show,
            ""
        );

    /// <summary>The response that a refusal calls for.</summary>
    protected IActionResult Refused(Refusal refusal)
    {
        var here = HttpContext.Request.Path + HttpContext.Request.QueryString;
        switch (refusal)
        {
            case Refusal.SignInNeeded:
                // After signing in, a post must be made again by hand: go back to the page that held the form.
                return LocalRedirect($"/sign-in?returnUrl={Uri.EscapeDataString(here)}");
            case Refusal.DeclarationNeeded declaration:
                return LocalRedirect($"/interests/declare?on={declaration.On}&returnUrl={Uri.EscapeDataString(here)}");
            case Refusal.SecondFactorNeeded:
                return LocalRedirect($"/account/second-factor/needed?returnUrl={Uri.EscapeDataString(here)}");
            case Refusal.NotAllowed or Refusal.InConflict:
                return StatusCode(StatusCodes.Status403Forbidden);
            case Refusal.NotFound:
                return NotFound();
            case Refusal.OutOfOrder or Refusal.Stale:
                return StatusCode(StatusCodes.Status409Conflict);
            case Refusal.Invalid:
                return StatusCode(StatusCodes.Status422UnprocessableEntity);
            default:
                throw new InvalidOperationException($"No response is known for {refusal}.");
        }
    }

    /// <summary>True if the entered value of a field should be kept although the stored one differs: after a refused post.</summary>
    protected bool Redisplaying => ModelState.ValidationState == ModelValidationState.Invalid || Stale is not null;

    /// <summary>
    /// What was entered in a field that no property binds, one of a set of fields named by codes. It is kept for showing the
    /// page again; the use case checks it.
    /// </summary>
    protected string? Entered(string field)
    {
        var value = Request.Form[field].ToString();
        ModelState.SetModelValue(field, value, value);
        // An entry that nothing has looked at would make the whole form count as not valid.
        ModelState.MarkFieldSkipped(field);
        return value.Length == 0 ? null : value;
    }

    private static IActionResult Status(IActionResult result, int status)
    {
        if (result is PageResult page)
        {
            page.StatusCode = status;
        }
        return result;
    }

    private void Declared(Type useCase)
    {
        var uses = GetType().GetCustomAttribute<UsesAttribute>();
        if (uses is null || !uses.UseCases.Contains(useCase))
        {
            throw new InvalidOperationException(
                $"{GetType().Name} runs {useCase.Name} without declaring it in [Uses]."
            );
        }
    }
}
