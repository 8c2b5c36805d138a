using System.Collections.Immutable;

namespace Touchstone.Core.Engagement;

/// <summary>What somebody answers in the form to be involved.</summary>
/// <param name="Profession">Code in the reference data.</param>
/// <param name="Sector">Code in the reference data.</param>
/// <param name="Region">Code in the reference data.</param>
/// <param name="Credentials">The credentials that they want to hear of.</param>
/// <param name="AllCredentials">They want to hear of every credential, those to come included.</param>
/// <param name="Topics">What else interests them, in their words.</param>
public sealed record RegistrationAnswers(
    string Name,
    string Address,
    string Profession,
    string Sector,
    string Region,
    ImmutableArray<Guid> Credentials,
    bool AllCredentials,
    string Topics
);
