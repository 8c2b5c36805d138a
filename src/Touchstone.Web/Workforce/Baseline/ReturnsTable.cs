using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The returns of a collection for other programs.</summary>
internal static class ReturnsTable
{
    public static readonly TableShape Shape = new(
        "returns",
        "Returns of a collection",
        "/workforce/baselines/{collection}/returns",
        [
            new("return_id", "Return", "Identifier of the return"),
            new("organisation_id", "Organisation", "Identifier of the organisation"),
            new("organisation", "Organisation", "Name of the organisation"),
            new("kind", "Kind", "Workforce plan, survey of universities or survey of employers"),
            new("region", "Region", "Region of the organisation; empty where none is given"),
            new("status", "Status", "How far the return is"),
            new("signed_off_at", "Signed off", "When the version that counts was signed off, UTC; empty until then"),
            new("late", "Late", "Whether that was after the last day of the collection; empty until then"),
            new("lines", "Lines", "Lines of the plan in the version that counts; empty for surveys"),
            new("versions", "Versions", "Versions of the return, with those that are superseded"),
            new("reminders", "Reminders", "How often its people were reminded"),
            new("has_lead", "Has a lead", "Whether somebody is named who can make the return"),
        ]
    );

    public static DataTable Of(ReturnList list, ReferenceData reference) =>
        Shape.With(
            list.Returns.Select(r =>
                (IReadOnlyList<object?>)
                    [
                        r.Id.ToString(),
                        r.OrganisationId.ToString(),
                        r.Organisation,
                        BaselineWords.Of(r.Source),
                        r.Region is { } region ? reference.Regions.Latest.NameOf(region) : null,
                        BaselineWords.Of(r.State),
                        r.SignedAt,
                        r.SignedAt is null ? null : r.IsLate,
                        r.Lines,
                        r.Versions,
                        r.Reminders,
                        r.HasLead,
                    ]
            )
        );
}
