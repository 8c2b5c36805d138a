namespace Touchstone.Agreement;

/// <summary>What a run of sources added.</summary>
/// <param name="LastSource">The number of the run's last source, from 1.</param>
/// <param name="NewCodes">Codes that no source before the run had.</param>
/// <param name="NewInformation">New codes by the codes of the base, from 0; above 1 is possible.</param>
public sealed record SaturationPoint(int LastSource, int NewCodes, double NewInformation);
