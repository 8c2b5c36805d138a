using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Frameworks;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Development;

/// <summary>A page that shows or changes a part of a draft.</summary>
public abstract class DraftPages : AreaPage
{
    public DraftPage Shown { get; protected set; } = null!;
    public SpecificationContent Whole => Shown.Content;
    public FrameworkVersion Tree => Shown.Content.Package.Version;

    /// <summary>The fingerprint of the part that the person saw, as the form carries it.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Shows the draft to those who may read it.</summary>
    protected Task<IActionResult> Draft(Guid id, Action? keep = null) =>
        Show(
            new GetDraft(id),
            draft =>
            {
                Shown = draft;
                keep?.Invoke();
            }
        );

    /// <summary>Shows the form of a command with what stands in the draft; after a stale save, with what was typed.</summary>
    /// <param name="seen">The fingerprint of the part as it stands.</param>
    /// <param name="fill">Fills the form; not after a refused post.</param>
    protected Task<IActionResult> Form<T>(Guid id, Command<T> command, Func<string> seen, Action fill) =>
        ShowForm(
            command,
            () =>
                Draft(
                    id,
                    () =>
                    {
                        if (!Redisplaying)
                        {
                            fill();
                        }
                        // After a stale save both texts have been shown: saving again means having seen what stands.
                        if (!Redisplaying || Stale is not null)
                        {
                            ModelState.Remove(nameof(Seen));
                            Seen = seen();
                        }
                    }
                )
        );
}
