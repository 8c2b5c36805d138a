using System.Globalization;

namespace Touchstone.Web.Tests.Delivery;

/// <summary>The steps of delivery as people take them on the site.</summary>
internal static class Delivering
{
    public static (string, string)[] Today(string field)
    {
        var today = TimeProvider.System.GetUtcNow();
        string Said(int part) => part.ToString(CultureInfo.InvariantCulture);
        return
        [
            ($"{field}.day", Said(today.Day)),
            ($"{field}.month", Said(today.Month)),
            ($"{field}.year", Said(today.Year)),
        ];
    }

    /// <summary>From nothing to a submitted plan; gives the plan's address.</summary>
    public static async Task<string> Submitted(Browser lead, Cast cast)
    {
        var plan = await lead.Send(
            "/delivery/plans/new",
            ("ProviderId", cast.Provider.ToString()),
            ("VersionId", cast.Version.ToString())
        );
        await lead.Send(plan + "/programme", Programme);
        foreach (var capability in cast.Capabilities)
        {
            await lead.Send(
                plan + "/capabilities",
                ($"Rows[{capability}].TaughtIn", "Module 1"),
                ($"Rows[{capability}].AssessedBy", "Portfolio")
            );
        }
        await lead.Send(plan + "/submit", ("Declared", "true"));
        return plan;
    }

    public static async Task Approve(Browser manager, string plan, Cast cast) =>
        await manager.Send(
            plan + "/decide",
            [
                ("Outcome", "approved"),
                ("Reasons", "It teaches and assesses every capability."),
                ("Deciders", cast.Manager.Id.ToString()),
                .. Today("DecidedOn"),
            ]
        );

    private static readonly (string, string)[] Programme =
    [
        ("Form.Title", "Pelvic health at level 7"),
        ("Form.Mode", "Part time"),
        ("Form.Length", "One year"),
        ("Form.Credits", "30"),
        ("Form.PlacesAYear", "24"),
        ("Form.FirstIntake.day", "1"),
        ("Form.FirstIntake.month", "9"),
        ("Form.FirstIntake.year", "2027"),
        ("Form.EntryRules", "Registered, and three years in practice."),
        ("Form.Team", "Two lecturers who practise."),
        ("Form.PracticePartners", "Three trusts."),
        ("Form.Supervision", "One hour a week."),
        ("Form.PatientInvolvement", "Patients teach in every module."),
        ("Form.Inclusion", "Recordings, captions and bursaries."),
        ("Form.PriorLearning", "Up to half of the credits."),
        ("Form.Quality", "An external examiner reports each year."),
        ("Form.ContactName", "Sam Tarn"),
        ("Form.ContactEmail", "sam@fells.example"),
    ];
}
