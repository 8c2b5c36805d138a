namespace Touchstone.Agreement;

/// <summary>One way in which the coders coded a unit, shared by all units that they coded so.</summary>
/// <param name="Values">A value per coder, <see cref="Missing"/> for none.</param>
internal sealed record Pattern(int[] Values)
{
    public const int Missing = -1;

    /// <summary>How many coders gave a value.</summary>
    public int Count { get; } = Values.Count(v => v != Missing);

    /// <summary>The values given, without their coders.</summary>
    public int[] Given { get; } = [.. Values.Where(v => v != Missing)];
}
