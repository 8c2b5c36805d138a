using System.Runtime.InteropServices;

namespace Touchstone.Opinion;

/// <summary>How many people said what about one statement. Counts of people, each counted once by their last vote.</summary>
/// <param name="Agree">People who agree.</param>
/// <param name="Disagree">People who disagree.</param>
/// <param name="Pass">People who passed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VoteTally(int Agree, int Disagree, int Pass)
{
    /// <summary>People who saw the statement and answered in any way.</summary>
    public int Seen => Agree + Disagree + Pass;

    /// <summary>Share of those who saw it that agree, in [0, 1]; 0 when nobody saw it.</summary>
    public double AgreeShare => Seen == 0 ? 0 : (double)Agree / Seen;

    /// <summary>Share of those who saw it that disagree, in [0, 1]; 0 when nobody saw it.</summary>
    public double DisagreeShare => Seen == 0 ? 0 : (double)Disagree / Seen;

    /// <summary>Share of those who saw it that passed, in [0, 1]; 0 when nobody saw it.</summary>
    public double PassShare => Seen == 0 ? 0 : (double)Pass / Seen;

    /// <summary>Both tallies together, for people who are in only one of them.</summary>
    public static VoteTally operator +(VoteTally left, VoteTally right) =>
        new(left.Agree + right.Agree, left.Disagree + right.Disagree, left.Pass + right.Pass);

    /// <summary>What is left of a tally when a part of its people is taken away.</summary>
    public static VoteTally operator -(VoteTally left, VoteTally right) =>
        new(left.Agree - right.Agree, left.Disagree - right.Disagree, left.Pass - right.Pass);
}
