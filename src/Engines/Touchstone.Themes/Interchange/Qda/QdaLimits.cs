namespace Touchstone.Themes.Interchange.Qda;

/// <summary>How much a file may hold before it is refused. The defaults are ten times what large consultations need.</summary>
public sealed record QdaLimits
{
    /// <summary>The most entries in the archive.</summary>
    public int Entries { get; init; } = 250_000;

    /// <summary>The most bytes of all entries read, unpacked.</summary>
    public long Bytes { get; init; } = 1L << 30;

    /// <summary>How many times larger than the archive what it unpacks to may be, once that is more than 64 MiB.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>The most codes under one another.</summary>
    public int Depth { get; init; } = 100;
}
