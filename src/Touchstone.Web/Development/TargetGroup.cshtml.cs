using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Names the target professions, each with its requirements.</summary>
[Uses(typeof(GetDraft), typeof(NameTargetGroup))]
public sealed class TargetGroupModel(ReferenceData reference) : DraftPages
{
    [BindProperty]
    public List<Line> Professions { get; set; } = [];

    public string NameOf(string? code) => reference.Professions.Latest.NameOf(code ?? "");

    public Task<IActionResult> OnGetAsync(Guid id) =>
        Form(
            id,
            new NameTargetGroup(id, [], ""),
            () => NameTargetGroup.FingerprintOf(Whole.Body),
            () =>
                Professions = [
                    .. reference
                        .Professions.Latest.Where(p => p.CanPractiseAtAdvancedLevel)
                        .Select(p => new Line
                        {
                            Profession = p.Code,
                            Requirements = Whole.Body.TargetGroup.Find(t => t.Profession == p.Code)?.Requirements,
                        }),
                ]
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new NameTargetGroup(
                id,
                [
                    .. Professions
                        .Where(p => !string.IsNullOrWhiteSpace(p.Requirements))
                        .Select(p => new TargetProfession(
                            p.Profession ?? "",
                            p.Requirements!.ReplaceLineEndings("\n")
                        )),
                ],
                Seen ?? ""
            ),
            _ =>
            {
                TempData.Announce("The target professions have been saved");
                return Redirect($"/specifications/{id}");
            },
            () => OnGetAsync(id)
        );

    /// <summary>One profession, as typed.</summary>
    public sealed class Line
    {
        public string? Profession { get; set; }
        public string? Requirements { get; set; }
    }
}
