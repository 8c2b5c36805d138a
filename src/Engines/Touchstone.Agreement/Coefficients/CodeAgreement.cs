namespace Touchstone.Agreement;

/// <summary>How coders agree on whether one code applies. Every unit counts on which at least two coders gave a value.</summary>
/// <param name="Code">The code.</param>
/// <param name="Units">Units with at least two values.</param>
/// <param name="Prevalence">The share of the values on those units that have the code, from 0 to 1.</param>
/// <param name="Given">How often each coder gave the code, on all units, in the order of the table's coders.</param>
/// <param name="Agreement">The share of agreeing pairs of values, on having and on not having the code.</param>
/// <param name="Kappa">Cohen's kappa, or its mean over the pairs of coders.</param>
/// <param name="GwetAc1">Gwet's AC1.</param>
/// <param name="PositiveAgreement">
/// Of the values that have the code, the share of others' values that have it too (Dice 1945); null where nobody gave it.
/// </param>
/// <param name="NegativeAgreement">The same of the values without the code; null where there is none.</param>
/// <param name="HasPrevalenceParadox">
/// Whether high agreement and a low kappa stand side by side because nearly all values are the same (Feinstein and Cicchetti
/// 1990): agreement of at least 0.8 and AC1 above kappa by at least 0.2.
/// </param>
public sealed record CodeAgreement(
    string Code,
    long Units,
    double? Prevalence,
    IReadOnlyList<long> Given,
    Estimate Agreement,
    Estimate Kappa,
    Estimate GwetAc1,
    double? PositiveAgreement,
    double? NegativeAgreement,
    bool HasPrevalenceParadox
);
