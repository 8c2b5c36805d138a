namespace Touchstone.Opinion;

/// <summary>A statement that accounts seem to push in concert.</summary>
/// <param name="Statement">Position of the statement.</param>
/// <param name="Side">The side they vote for.</param>
/// <param name="Strength">How far the voters of that side stand out, in standard errors.</param>
/// <param name="Reason">What is odd about them.</param>
/// <param name="Accounts">The accounts that the finding rests on, by position.</param>
public sealed record PushedStatement(
    int Statement,
    Vote Side,
    double Strength,
    string Reason,
    IReadOnlyList<int> Accounts
);
