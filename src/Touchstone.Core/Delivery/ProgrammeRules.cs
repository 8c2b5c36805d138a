using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Delivery;

/// <summary>What the parts of a programme's description must be.</summary>
public static class ProgrammeRules
{
    public const int LongText = 5_000;

    private static readonly (string Field, string What, Func<Programme, string> Text, int Limit)[] Parts =
    [
        (nameof(Programme.Title), "the title of the programme or module", p => p.Title, 300),
        (nameof(Programme.Mode), "how it is studied", p => p.Mode, 300),
        (nameof(Programme.Length), "how long it takes", p => p.Length, 300),
        (nameof(Programme.EntryRules), "who can enter", p => p.EntryRules, LongText),
        (nameof(Programme.Team), "who teaches, and their expertise", p => p.Team, LongText),
        (nameof(Programme.PracticePartners), "your practice partners", p => p.PracticePartners, LongText),
        (nameof(Programme.Supervision), "how practitioners are supervised at work", p => p.Supervision, LongText),
        (
            nameof(Programme.PatientInvolvement),
            "how patients and the public are involved",
            p => p.PatientInvolvement,
            LongText
        ),
        (nameof(Programme.Inclusion), "how you remove barriers", p => p.Inclusion, LongText),
        (nameof(Programme.PriorLearning), "how prior learning is recognised", p => p.PriorLearning, LongText),
        (nameof(Programme.Quality), "how quality is assured, with external examining", p => p.Quality, LongText),
        (nameof(Programme.ContactName), "whom we can ask", p => p.ContactName, 200),
    ];

    /// <summary>While it is being written only limits count.</summary>
    public static Faults WhenSaved(Programme programme)
    {
        var faults = new Faults();
        foreach (var (field, what, text, limit) in Parts)
        {
            faults.Optional(text(programme), field, what, limit);
        }
        return Figures(faults, programme)
            .When(
                programme.Link.Length > 0
                    && !(
                        Uri.TryCreate(programme.Link, UriKind.Absolute, out var link)
                        && link.Scheme is "http" or "https"
                    ),
                nameof(Programme.Link),
                "Enter a web address that begins with https://"
            );
    }

    /// <summary>When it is submitted everything must be there.</summary>
    public static Faults WhenSubmitted(Programme programme)
    {
        var faults = new Faults();
        foreach (var (field, what, text, limit) in Parts)
        {
            faults.Text(text(programme), field, what, limit);
        }
        return Figures(faults, programme)
            .When(programme.Credits is null, nameof(Programme.Credits), "Enter the academic credits")
            .When(programme.PlacesAYear is null, nameof(Programme.PlacesAYear), "Enter how many can start in a year")
            .When(programme.FirstIntake is null, nameof(Programme.FirstIntake), "Enter the date of the first intake")
            .Address(programme.ContactEmail, nameof(Programme.ContactEmail), "the contact's e-mail address");
    }

    public static IEnumerable<StaleField> Differences(Programme yours, Programme standing) =>
        Parts
            .Where(p => p.Text(yours) != p.Text(standing))
            .Select(p => new StaleField(p.Field, p.Text(yours), p.Text(standing)))
            .DefaultIfEmpty(new StaleField("Plan", "saved from an older page", "changed since"));

    private static Faults Figures(Faults faults, Programme programme) =>
        faults
            .When(programme.Credits is < 1 or > 180, nameof(Programme.Credits), "Enter credits between 1 and 180")
            .When(
                programme.PlacesAYear is < 1 or > 5_000,
                nameof(Programme.PlacesAYear),
                "Enter a number of places between 1 and 5,000"
            );
}
