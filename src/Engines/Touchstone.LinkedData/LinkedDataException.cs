namespace Touchstone.LinkedData;

/// <summary>
/// Thrown by the short forms that give the value itself (<see cref="Outcome{T}.Value"/>,
/// <see cref="Jcs.Canonicalize(System.Text.Json.JsonElement)"/>) when the input was refused.
/// </summary>
public sealed class LinkedDataException : Exception
{
    /// <summary>Makes the exception for a refusal.</summary>
    /// <param name="refusal">What was refused and why; becomes the message.</param>
    public LinkedDataException(Refusal refusal)
        : base(refusal?.ToString())
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
    }

    internal LinkedDataException(string code, string path, string reason)
        : this(new Refusal(code, path, reason)) { }

    /// <summary>What was refused and why.</summary>
    public Refusal Refusal { get; }
}
