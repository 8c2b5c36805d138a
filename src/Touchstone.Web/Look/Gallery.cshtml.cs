using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Components;

namespace Touchstone.Web.Look;

/// <summary>Every component in every state, in Development only: what a page can be made of, and what the tests look at.</summary>
[Uses]
public sealed class GalleryModel(IWebHostEnvironment environment, TimeProvider clock) : PageModel
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

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<JourneyStop> Map { get; } =
    [
        new("Priority setting", JourneyState.Done, "March 2025", "#", "Development"),
        new("Selection", JourneyState.Done, "June 2025", "#", "Development"),
        new("Development", JourneyState.Done, "August 2026", "#", "Development"),
        new("Review", JourneyState.Now, "since 2 November", "#", "Recognition"),
        new("Endorsement", JourneyState.Next, "expected January 2027", Phase: "Recognition"),
        new("Launch", JourneyState.Next, Phase: "Recognition"),
        new("Delivery plans", JourneyState.Next, Phase: "Recognition"),
        new("Recognition", JourneyState.Next, Phase: "Recognition"),
        new("Annual review", JourneyState.Next, Phase: "Review"),
        new("Periodic review", JourneyState.Next, Phase: "Review"),
        new("Evaluation", JourneyState.Next, Phase: "Review"),
    ];

    public BarChart Chart { get; } =
        new()
        {
            Title = "Responses by sector",
            Summary = "Acute care answered most, social care least.",
            NameHead = "Sector",
            ValueHead = "Responses",
            Bars =
            [
                new("Acute care", 164, 150, 178),
                new("Community", 121, 108, 134),
                new("Primary care", 77, 66, 88),
                new("Mental health", 38, 30, 46),
                new("Social care", 12, 7, 17),
            ],
        };

    public string Written { get; } =
        """
            ## Purpose

            This credential is for practitioners who **lead the care** of older people with frailty. It covers:

            - assessment across settings
            - decisions under uncertainty
            - work with carers

            See the [contact page](/contact). <script>alert(1)</script> stays text.
            """;

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    public IActionResult OnPost() => environment.IsDevelopment() ? Page() : NotFound();
}
