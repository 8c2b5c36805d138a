using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Takes a document or a link away.</summary>
[Uses(typeof(GetExerciseWork), typeof(RemoveMaterial))]
public sealed class RemoveMaterialModel : AreaPage
{
    public string Name { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id, Guid material) =>
        ShowForm(new RemoveMaterial(id, material), () => Fill(id, material));

    public Task<IActionResult> OnPostAsync(Guid id, Guid material) =>
        Do(
            new RemoveMaterial(id, material),
            _ =>
            {
                TempData.Announce("It has been removed");
                return Redirect($"/engagement/exercises/{id}");
            },
            () => Fill(id, material)
        );

    private async Task<IActionResult> Fill(Guid id, Guid material)
    {
        var page = await Show(
            new GetExerciseWork(id),
            work => Name = work.Page.Materials.FirstOrDefault(m => m.Id == material)?.Title ?? ""
        );
        return Name.Length == 0 && page is Microsoft.AspNetCore.Mvc.RazorPages.PageResult ? NotFound() : page;
    }
}
