namespace Touchstone.Frameworks;

/// <summary>
/// What a source file said that this library's model has no word for: extra fields and extensions, kept as one compact
/// JSON object with its names in ordinal order, so that an export can give them back unchanged.
/// </summary>
public readonly record struct Carried
{
    private readonly string? json;

    private Carried(string json) => this.json = json;

    /// <summary>Nothing is carried.</summary>
    public static Carried Nothing => default;

    /// <summary>Whether nothing is carried.</summary>
    public bool IsEmpty => json is null;

    /// <summary>The JSON object, "{}" when nothing is carried.</summary>
    public string Json => json ?? "{}";

    /// <summary>Takes an object that was written by <see cref="Exchange.JsonFields"/>, compact and in order.</summary>
    internal static Carried FromCanonical(string? json) => json is null or "{}" ? default : new Carried(json);

    /// <summary>
    /// Takes any JSON object text; gives <see cref="Nothing"/> when the text is not a JSON object.
    /// </summary>
    public static Carried FromJson(string json) => FromCanonical(Exchange.JsonFields.Canonical(json));

    /// <inheritdoc />
    public override string ToString() => Json;
}
