using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>One agreement: points, outcomes, positions and adoption. Public once published.</summary>
[Uses(typeof(GetAgreement))]
public sealed class AgreementModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetAgreement(id), page => Shown = page);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "agreement",
                [
                    "Point",
                    "What was put",
                    "From intake",
                    "University",
                    "Position",
                    "Reservation",
                    "Adoption",
                    "First intake there",
                    "Note",
                ],
                Shown.Agreement.Points.SelectMany(point =>
                    Shown.Universities.Select(university =>
                    {
                        var position = Shown.Position(point, university.Id);
                        var adoption = Shown.Adoption(point, university.Id);
                        return new object?[]
                        {
                            point.Place,
                            AgreementWords.Title(point),
                            point.FromIntake,
                            university.Name,
                            position is null ? null : AgreementWords.Of(position.Stance),
                            position?.Reservation,
                            adoption is null ? null : AgreementWords.Of(adoption.State),
                            adoption?.FromIntake,
                            adoption?.Note,
                        };
                    })
                )
            )
            : shown;
    }
}
