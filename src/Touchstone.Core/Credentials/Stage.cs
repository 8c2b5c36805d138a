namespace Touchstone.Core.Credentials;

/// <summary>The eleven stages of a credential's journey. Their names and purposes for people stand in the reference data.</summary>
public enum Stage
{
    PrioritySetting = 1,
    Selection = 2,
    Development = 3,
    Review = 4,
    Endorsement = 5,
    Launch = 6,
    DeliveryPlans = 7,
    Recognition = 8,
    AnnualReview = 9,
    PeriodicReview = 10,
    Evaluation = 11,
}
