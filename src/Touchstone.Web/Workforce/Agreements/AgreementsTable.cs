using Touchstone.Core.Workforce.Agreements;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>The agreements of universities for other programs.</summary>
internal static class AgreementsTable
{
    public static readonly TableShape Shape = new(
        "agreements",
        "Agreements of universities",
        "/workforce/agreements",
        [
            new("agreement_id", "Agreement", "Identifier of the agreement"),
            new("title", "Title", "What the agreement is called"),
            new("workshop_on", "Workshop", "The day of the workshop"),
            new("points", "Points", "Points that were put to the universities"),
            new("universities", "Universities", "Universities whose positions are recorded"),
            new("taken_up", "Taken up", "Points that are taken up, counted over all universities"),
            new("possible", "Out of", "Points times universities"),
            new("published_at", "Published", "When it was published, UTC; empty for a draft"),
        ]
    );

    public static DataTable Of(AgreementList list) =>
        Shape.With(
            list.Lines.Select(l =>
                (IReadOnlyList<object?>)
                    [l.Id.ToString(), l.Title, l.HeldOn, l.Points, l.Universities, l.Adopted, l.Possible, l.PublishedAt]
            )
        );
}
