using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement;

/// <summary>The public form by which anybody registers to be involved.</summary>
[Uses(typeof(GetInvolved), typeof(GetExercises), typeof(RegisterInterest))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class GetInvolvedModel(ReferenceData reference) : AreaPage
{
    private const string All = "all";
    private ImmutableArray<Named> credentials = [];

    /// <summary>The credential whose page led here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    public IEnumerable<SelectListItem> Offered => credentials.Select(c => new SelectListItem(c.Name, c.Id.ToString()));

    public IEnumerable<SelectListItem> Professions =>
        reference
            .Professions.Latest.Select(p => new SelectListItem(p.Name, p.Code))
            .Append(Other(RegistrationWords.Profession(reference, RegistrationWords.Other)));

    public IEnumerable<SelectListItem> Sectors =>
        reference.Sectors.Latest.Select(s => new SelectListItem(s.Name, s.Code));

    public IEnumerable<SelectListItem> Regions =>
        reference
            .Regions.Latest.Select(r => new SelectListItem(r.Name, r.Code))
            .Append(Other(RegistrationWords.Region(reference, RegistrationWords.Other)));

    [BindProperty]
    public List<string> Credentials { get; set; } = [];

    [BindProperty]
    public string? Topics { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Profession { get; set; }

    [BindProperty]
    public string? Sector { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public bool Consent { get; set; }

    public ImmutableArray<ExerciseLine> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var open = await Ask(new GetExercises(null, ExerciseState.Open));
        Open = open.IsDone ? open.Value : [];
        return await Form();
    }

    private Task<IActionResult> Form() =>
        Show(
            new GetInvolved(),
            offered =>
            {
                credentials = offered;
                if (!Redisplaying && Credential is { } chosen)
                {
                    Credentials = [chosen.ToString()];
                }
            }
        );

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new RegisterInterest(
                new RegistrationAnswers(
                    Name ?? "",
                    Address ?? "",
                    Profession ?? "",
                    Sector ?? "",
                    Region ?? "",
                    [.. Credentials.Where(c => c != All).Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty)],
                    Credentials.Contains(All),
                    Topics ?? ""
                ),
                Consent ? RegistrationWords.Consent : ""
            ),
            _ => Redirect("/get-involved/sent"),
            OnGetAsync
        );

    private static SelectListItem Other(string words) => new(words, RegistrationWords.Other);
}
