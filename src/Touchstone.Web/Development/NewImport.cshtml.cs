using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Development;

/// <summary>Brings in a file that may become the draft.</summary>
[Uses(typeof(GetDraft), typeof(BringImport))]
[RequestSizeLimit(SpecificationImport.LargestFile + Wrapping)]
public sealed class NewImportModel : DraftPages
{
    // What a form puts around a file.
    private const int Wrapping = 64 * 1024;

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new BringImport(id, "", []), () => Draft(id));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            new BringImport(id, Brought?.FileName ?? "", await Bytes()),
            import => Redirect($"/specifications/{id}/imports/{import}"),
            () => OnGetAsync(id)
        );

    private async Task<ImmutableArray<byte>> Bytes()
    {
        if (Brought is null || Brought.Length > SpecificationImport.LargestFile)
        {
            return [];
        }
        using var memory = new MemoryStream();
        await Brought.CopyToAsync(memory, HttpContext.RequestAborted);
        return [.. memory.ToArray()];
    }
}
