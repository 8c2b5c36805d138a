using Touchstone.Core.Workforce.Agreements;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Where each university stood on each point of an agreement, and how far it has taken it up, for other programs.</summary>
internal static class PositionsTable
{
    public static readonly TableShape Shape = new(
        "positions",
        "Positions and adoption of an agreement",
        "/workforce/agreements/{agreement}/positions",
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
        ]
    );

    public static DataTable Of(AgreementPage page) =>
        Shape.With(
            page.Agreement.Points.SelectMany(point =>
                page.Universities.Select(university =>
                {
                    var position = page.Position(point, university.Id);
                    var adoption = page.Adoption(point, university.Id);
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
