namespace Touchstone.Opinion;

/// <summary>What was seen when a number of groups was tried on draws of 80 % of the votes.</summary>
/// <param name="Groups">The number of groups, 2 or more.</param>
/// <param name="Gain">Bits saved per hidden vote by knowing the voter's group, mean over draws.</param>
/// <param name="GainError">Standard error of that mean.</param>
/// <param name="Stability">Mean adjusted Rand index between the draws, in [-1, 1].</param>
/// <param name="Draws">How many draws there were; a number of groups that two draws show to be hopeless gets no more.</param>
public sealed record GroupTrial(int Groups, double Gain, double GainError, double Stability, int Draws);
