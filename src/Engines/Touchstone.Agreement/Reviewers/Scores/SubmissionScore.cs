namespace Touchstone.Agreement;

/// <summary>
/// A submission's score twice over: the mean of what it was given, and that mean less what its reviewers usually add or take away.
/// Neither decides anything.
/// </summary>
/// <param name="Submission">The submission.</param>
/// <param name="Reviews">How many scores it has.</param>
/// <param name="Raw">The mean of its scores.</param>
/// <param name="RawInterval">Its interval, which has the differences between reviewers in it.</param>
/// <param name="Adjusted">The mean with its reviewers' severities taken out; may lie outside the scale.</param>
/// <param name="AdjustedInterval">Its interval.</param>
/// <param name="RawRank">Its place by raw mean, from 1 for the best; the same means share the better place.</param>
/// <param name="AdjustedRank">Its place by adjusted mean.</param>
/// <param name="Part">
/// The part of the design it belongs to, from 1. Adjusted scores of different parts cannot be compared: no chain of shared
/// reviewers leads from one to the other.
/// </param>
public sealed record SubmissionScore(
    string Submission,
    int Reviews,
    double Raw,
    Interval? RawInterval,
    double Adjusted,
    Interval? AdjustedInterval,
    int RawRank,
    int AdjustedRank,
    int Part
);
