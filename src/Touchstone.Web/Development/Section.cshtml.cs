using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Writes a section of prose.</summary>
[Uses(typeof(GetDraft), typeof(WriteSection))]
public sealed class SectionModel(ReferenceData reference, UkTime time) : DraftPages
{
    public SpecificationSection Section { get; private set; } = null!;

    public string Hint =>
        $"{Section.Description}. You can use Markdown: an empty line between paragraphs, lines that begin with “- ” for lists, ## for headings.";

    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, string section)
    {
        if (
            reference.SpecificationSections.On(time.Today).Find(section) is not { } found
            || Readiness.StructuredSections.Contains(section)
        )
        {
            return Task.FromResult<IActionResult>(NotFound());
        }
        Section = found;
        return Form(
            id,
            new WriteSection(id, section, "", ""),
            () => Fingerprint.Of(Whole.Body.Sections.GetValueOrDefault(section) ?? ""),
            () => Text = Whole.Body.Sections.GetValueOrDefault(section)
        );
    }

    public Task<IActionResult> OnPostAsync(Guid id, string section) =>
        Do(
            new WriteSection(id, section, (Text ?? "").ReplaceLineEndings("\n"), Seen ?? ""),
            _ =>
            {
                TempData.Announce("The section has been saved");
                return Redirect($"/specifications/{id}#sections");
            },
            () => OnGetAsync(id, section)
        );
}
