using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Credentials;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Writes a role plan, a new one when the address names none.</summary>
[Uses(typeof(GetRolePlan), typeof(GetPipeline), typeof(SaveRolePlan))]
public sealed class EditRoleModel : AreaPage
{
    public Guid Organisation { get; private set; }
    public Guid? Plan { get; private set; }
    public IEnumerable<SelectListItem> Credentials { get; private set; } = [];

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public Guid? CredentialId { get; set; }

    [BindProperty]
    public string? Need { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Capability { get; set; }

    [BindProperty]
    public string? Supervision { get; set; }

    [BindProperty]
    public string? Funding { get; set; }

    [BindProperty]
    public string? Evaluation { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid? plan) => ShowForm(Command(id, plan), () => Fill(id, plan));

    public Task<IActionResult> OnPostAsync(Guid id, Guid? plan) =>
        Do(
            Command(id, plan),
            saved =>
            {
                TempData.Announce(Act == "agree" ? "The role plan is agreed" : "The role plan has been saved");
                return Redirect($"/workforce/toolkit/roles/{saved}");
            },
            () => Fill(id, plan)
        );

    private SaveRolePlan Command(Guid id, Guid? plan) =>
        new(
            id,
            plan,
            Title ?? "",
            CredentialId,
            new RoleReasoning
            {
                Need = Need?.Trim() ?? "",
                Role = Role?.Trim() ?? "",
                Capability = Capability?.Trim() ?? "",
                Supervision = Supervision?.Trim() ?? "",
                Funding = Funding?.Trim() ?? "",
                Evaluation = Evaluation?.Trim() ?? "",
            },
            Act == "agree",
            Seen
        );

    private async Task<IActionResult> Fill(Guid id, Guid? plan)
    {
        (Organisation, Plan) = (id, plan);
        var pipeline = await Ask(new GetPipeline());
        if (!pipeline.IsDone)
        {
            return Refused(pipeline.Refusal);
        }
        Credentials = pipeline
            .Value.Where(c => c.RetiredAt is null)
            .Select(c => new SelectListItem(c.Name, c.Id.ToString()));
        return plan is { } known ? await Show(new GetRolePlan(known), page => Keep(page.Plan)) : Page();
    }

    private void Keep(RolePlan plan)
    {
        if (!Redisplaying)
        {
            var body = plan.Body;
            (Title, CredentialId, Seen) = (plan.Title, plan.CredentialId, plan.Revision);
            (Need, Role, Capability) = (body.Need, body.Role, body.Capability);
            (Supervision, Funding, Evaluation) = (body.Supervision, body.Funding, body.Evaluation);
        }
        else if (Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = plan.Revision;
        }
    }
}
