using System.Security.Cryptography;

namespace Touchstone.LinkedData.Rdf;

/// <summary>
/// RDF Dataset Canonicalization, RDFC-1.0 (W3C Recommendation): gives every blank node a label that depends on the
/// statements alone and writes the dataset in one way, so that it can be hashed and signed.
/// </summary>
public static class Rdfc10
{
    /// <summary>Canonicalises a dataset with SHA-256 and the default limit of work.</summary>
    /// <param name="dataset">Any dataset; statements listed twice count once.</param>
    /// <returns>The canonical form, or a refusal with the code <see cref="RefusalCodes.CanonicalizationTooCostly"/>.</returns>
    public static Outcome<CanonicalDataset> Canonicalize(RdfDataset dataset) =>
        Canonicalize(dataset, new Rdfc10Options());

    /// <summary>Canonicalises a dataset.</summary>
    /// <param name="dataset">Any dataset; statements listed twice count once.</param>
    /// <param name="options">The hash algorithm and the limit of work.</param>
    /// <returns>The canonical form, or a refusal with the code <see cref="RefusalCodes.CanonicalizationTooCostly"/>.</returns>
    /// <exception cref="NotSupportedException">The hash algorithm is neither SHA-256 nor SHA-384.</exception>
    public static Outcome<CanonicalDataset> Canonicalize(RdfDataset dataset, Rdfc10Options options)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Hash != HashAlgorithmName.SHA256 && options.Hash != HashAlgorithmName.SHA384)
        {
            throw new NotSupportedException($"RDFC-1.0 is used with SHA-256 or SHA-384, not {options.Hash}.");
        }

        try
        {
            using var canonicalization = new Canonicalization(dataset, options);
            return new Outcome<CanonicalDataset>(canonicalization.Run());
        }
        catch (LinkedDataException refused)
        {
            return new Outcome<CanonicalDataset>(refused.Refusal);
        }
    }
}
