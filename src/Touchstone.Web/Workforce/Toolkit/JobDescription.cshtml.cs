using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Frameworks.Documents;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>An example job description from a published specification: chosen by its address, read here, printed or taken as Word.</summary>
[Uses(typeof(GetJobDescription))]
public sealed class JobDescriptionModel(ReferenceData reference) : AreaPage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public JobDescriptionPage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public Guid? Version { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Post { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Setting { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<Guid> Capability { get; set; } = [];

    public IEnumerable<SelectListItem> Versions =>
        Shown.Specifications.Select(s => new SelectListItem(s.Name, s.VersionId.ToString()));

    public IEnumerable<SelectListItem> Settings =>
        reference.Settings.Latest.Select(s => new SelectListItem(s.Name, s.Code));

    /// <summary>The address of the same as a Word file.</summary>
    public string WordAddress =>
        $"/workforce/job-description{QueryString.Create([.. Chosen(), new("format", "docx")])}";

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var outcome = await Ask(new GetJobDescription(Version, Post, Setting, [.. Capability]));
        if (outcome.Refusal is Refusal.Invalid invalid)
        {
            foreach (var fault in invalid.Faults)
            {
                ModelState.AddModelError(fault.Field == "Title" ? nameof(Post) : fault.Field, fault.Message);
            }
            outcome = await Ask(new GetJobDescription());
        }
        if (!outcome.IsDone)
        {
            return Refused(outcome.Refusal);
        }
        Shown = outcome.Value;
        return format == "docx" && Shown.Made is { } made
            ? File(WordSpecification.Write(made.AsDocument()), Word, "job-description.docx")
            : Page();
    }

    private IEnumerable<KeyValuePair<string, string?>> Chosen() =>
        [
            new("Version", Version?.ToString()),
            new("Post", Post),
            new("Setting", Setting),
            .. Capability.Select(c => KeyValuePair.Create("Capability", (string?)c.ToString())),
        ];
}
