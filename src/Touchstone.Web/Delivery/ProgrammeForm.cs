using Touchstone.Core.Delivery;

namespace Touchstone.Web.Delivery;

/// <summary>What a plan says about its programme, as typed.</summary>
public sealed class ProgrammeForm
{
    public string? Title { get; set; }
    public string? Code { get; set; }
    public string? Link { get; set; }
    public string? Mode { get; set; }
    public string? Length { get; set; }
    public int? Credits { get; set; }
    public int? PlacesAYear { get; set; }
    public DateOnly? FirstIntake { get; set; }
    public DateOnly? ValidatedOn { get; set; }
    public string? EntryRules { get; set; }
    public string? Team { get; set; }
    public string? PracticePartners { get; set; }
    public string? Supervision { get; set; }
    public string? PatientInvolvement { get; set; }
    public string? Inclusion { get; set; }
    public string? PriorLearning { get; set; }
    public string? Quality { get; set; }
    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }

    public static ProgrammeForm Of(Programme it) =>
        new()
        {
            Title = it.Title,
            Code = it.Code,
            Link = it.Link,
            Mode = it.Mode,
            Length = it.Length,
            Credits = it.Credits,
            PlacesAYear = it.PlacesAYear,
            FirstIntake = it.FirstIntake,
            ValidatedOn = it.ValidatedOn,
            EntryRules = it.EntryRules,
            Team = it.Team,
            PracticePartners = it.PracticePartners,
            Supervision = it.Supervision,
            PatientInvolvement = it.PatientInvolvement,
            Inclusion = it.Inclusion,
            PriorLearning = it.PriorLearning,
            Quality = it.Quality,
            ContactName = it.ContactName,
            ContactEmail = it.ContactEmail,
        };

    public Programme Said() =>
        new()
        {
            Title = Tidy(Title),
            Code = Tidy(Code),
            Link = Tidy(Link),
            Mode = Tidy(Mode),
            Length = Tidy(Length),
            Credits = Credits,
            PlacesAYear = PlacesAYear,
            FirstIntake = FirstIntake,
            ValidatedOn = ValidatedOn,
            EntryRules = Tidy(EntryRules),
            Team = Tidy(Team),
            PracticePartners = Tidy(PracticePartners),
            Supervision = Tidy(Supervision),
            PatientInvolvement = Tidy(PatientInvolvement),
            Inclusion = Tidy(Inclusion),
            PriorLearning = Tidy(PriorLearning),
            Quality = Tidy(Quality),
            ContactName = Tidy(ContactName),
            ContactEmail = Tidy(ContactEmail),
        };

    private static string Tidy(string? typed) => typed?.Trim() ?? "";
}
