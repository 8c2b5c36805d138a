using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touchstone.Web.Look;

/// <summary>Every component in every state, in Development only: what a page can be made of, and what the tests look at.</summary>
public sealed class GalleryModel(IWebHostEnvironment environment) : PageModel
{
    [BindProperty, Display(Name = "Title of the proposal"), Required(ErrorMessage = "Enter the title of the proposal")]
    public string? Title { get; set; }

    [
        BindProperty,
        Required(ErrorMessage = "Enter your reasons"),
        MaxLength(200, ErrorMessage = "Reasons must be 200 characters or fewer")
    ]
    public string? Reasons { get; set; }

    [BindProperty, Display(Name = "Closing date"), Required(ErrorMessage = "Enter the closing date")]
    public DateOnly? Closes { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a sector")]
    public string? Sector { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose how the practitioner shows this capability")]
    public string? Route { get; set; }

    [BindProperty]
    public string? Award { get; set; }

    [BindProperty, MinLength(1, ErrorMessage = "Choose at least one pillar")]
    public List<string> Pillars { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Choose the file with the evidence")]
    public IFormFile? Evidence { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    public IEnumerable<SelectListItem> Sectors { get; } =
        new[] { "Acute care", "Community", "Mental health", "Primary care", "Social care" }.Select(
            name => new SelectListItem(name, name)
        );

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    public IActionResult OnPost() => environment.IsDevelopment() ? Page() : NotFound();
}
