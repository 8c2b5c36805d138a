using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>One agreement: points, outcomes, positions and adoption. Public once published.</summary>
[Uses(typeof(GetAgreement))]
public sealed class AgreementModel : AreaPage
{
    public AgreementPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetAgreement(id), page => Shown = page);
        return DataTable.IsAskedFor(Request) && Shown is not null ? Table().FileFor(Request) : shown;
    }

    private DataTable Table() =>
        new(
            "agreement",
            [
                new("point", "Point", "Number of the point"),
                new("put", "What was put", "The point in one line"),
                new("from_intake", "From intake", "First day of the intake from which it is meant to hold"),
                new("university", "University", "Name of the university"),
                new("position", "Position", "Where it stood in the workshop"),
                new("reservation", "Reservation", "What it reserved, in its words"),
                new("adoption", "Adoption", "How far it has taken the point up"),
                new("adoption_from_intake", "First intake there", "First day of the intake from which it holds there"),
                new("note", "Note", "What the university adds"),
            ],
            Shown.Agreement.Points.SelectMany(point =>
                Shown.Universities.Select(university =>
                {
                    var position = Shown.Position(point, university.Id);
                    var adoption = Shown.Adoption(point, university.Id);
                    return (IReadOnlyList<object?>)
                        [
                            point.Place,
                            AgreementWords.Title(point),
                            point.FromIntake,
                            university.Name,
                            position is null ? null : AgreementWords.Of(position.Stance),
                            position?.Reservation,
                            adoption is null ? null : AgreementWords.Of(adoption.State),
                            adoption?.FromIntake,
                            adoption?.Note,
                        ];
                })
            )
        );
}
