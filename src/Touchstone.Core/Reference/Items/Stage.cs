using System.Globalization;

namespace Touchstone.Core.Reference;

/// <summary>One of the eleven stages in the life of a credential.</summary>
/// <param name="Code">The number, 1 to 11, as text.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Phase">Development, Recognition or Review.</param>
/// <param name="Purpose">What it is for, in plain words.</param>
/// <param name="Rhythm">How often it comes round.</param>
/// <param name="TargetDays">The days that it should take from opening to decision; null where it has no end.</param>
/// <param name="Decision">The code of the outcome set that ends it; null where no decision does.</param>
/// <param name="IsEntry">Whether a credential may start here.</param>
public sealed record Stage(
    string Code,
    string Name,
    Phase Phase,
    string Purpose,
    string Rhythm,
    int? TargetDays,
    string? Decision,
    bool IsEntry
) : IReferenceItem
{
    /// <summary>The number; 0 where the code is not one, which loading refuses.</summary>
    public int Number =>
        int.TryParse(Code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
