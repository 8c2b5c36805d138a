using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Changes purpose, rule and framing of a seminar.</summary>
[Uses(typeof(GetSeminar), typeof(ReviseSeminar))]
public sealed class EditSeminarModel : SeminarForm
{
    public Guid Id { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("Saved");
                return Redirect($"/seminars/{id}/work");
            },
            () => Fill(id)
        );

    private ReviseSeminar Command(Guid id) => new(id, Seen, Text);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetSeminar(id),
            page =>
            {
                Id = id;
                if (!Redisplaying)
                {
                    (Purpose, FramingUntil) = (page.Seminar.Purpose, page.Seminar.FramingUntil);
                    (Rule, var share) = SeminarRules.ChoiceOf(page.Seminar);
                    Share = share ?? SeminarRules.UsualShare;
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Seminar.Revision;
                }
            }
        );
}
