using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// An employer's view of itself: how ready it is at one of three levels, or how mature its governance is. Once finished it
/// stands; the next one is made anew, so that progress can be seen.
/// </summary>
public sealed class SelfAssessment
{
    private SelfAssessment() { }

    internal SelfAssessment(
        Guid organisationId,
        AssessmentForm form,
        string unit,
        string edition,
        Guid by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        OrganisationId = organisationId;
        Form = form;
        Unit = unit;
        Edition = edition;
        BegunBy = by;
        BegunAt = at;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public AssessmentForm Form { get; private set; }

    /// <summary>The department, or what the employer calls the trainee and supervisor; empty for the organisation as a whole.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The edition of the factors or elements, fixed when it was begun.</summary>
    public string Edition { get; private set; } = "";
    public Guid BegunBy { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public IList<SelfRating> Ratings { get; private set; } = [];
    public RecordRef Ref => RecordKinds.SelfAssessment.Ref(Id);

    internal void Rate(GivenRating given)
    {
        var rating = Ratings.SingleOrDefault(r => r.Item == given.Item);
        if (rating is null)
        {
            rating = new SelfRating(Id, given.Item);
            Ratings.Add(rating);
        }
        rating.Say(given);
    }

    internal void Saved() => Revision++;

    internal void Finish(DateTimeOffset at) => FinishedAt = at;
}

/// <summary>What is assessed.</summary>
public enum AssessmentForm
{
    /// <summary>Readiness of the organisation as a whole.</summary>
    Organisation,

    /// <summary>Readiness of a department or practice.</summary>
    Department,

    /// <summary>Readiness of a trainee and the supervisor.</summary>
    People,

    /// <summary>Maturity of governance, with a target.</summary>
    Governance,
}

/// <summary>The rating of one factor or element.</summary>
public sealed class SelfRating
{
    private SelfRating() { }

    internal SelfRating(Guid assessmentId, string item)
    {
        AssessmentId = assessmentId;
        Item = item;
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>Code of the factor or element in the edition of the assessment.</summary>
    public string Item { get; private set; } = "";
    public int? Level { get; private set; }

    /// <summary>Where they mean to be; governance only.</summary>
    public int? Target { get; private set; }
    public string Evidence { get; private set; } = "";

    internal void Say(GivenRating given)
    {
        Level = given.Level;
        Target = given.Target;
        Evidence = given.Evidence.Trim();
    }
}
