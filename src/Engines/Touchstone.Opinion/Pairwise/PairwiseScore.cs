namespace Touchstone.Opinion;

/// <summary>Where an item stands.</summary>
/// <param name="Strength">Its strength on the log-odds scale; strengths add up to about 0.</param>
/// <param name="Error">Standard error of the strength.</param>
/// <param name="BeatsOthers">Chance that it beats another item drawn at random, in [0, 1].</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct PairwiseScore(double Strength, double Error, double BeatsOthers);
