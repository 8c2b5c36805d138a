using System.Diagnostics.CodeAnalysis;

namespace Touchstone.LinkedData;

/// <summary>Either what was asked for or the reason why it was refused; never both, never neither.</summary>
/// <typeparam name="T">What a good outcome holds.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private readonly T? _value;

    internal Outcome(T value) => _value = value;

    internal Outcome(Refusal refusal) => Refusal = refusal;

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGood => Refusal is null;

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value.</summary>
    /// <exception cref="LinkedDataException">The input was refused; ask <see cref="IsGood"/> first.</exception>
    public T Value => _value ?? throw new LinkedDataException(Refusal!);

    /// <summary>Gives the value or the refusal.</summary>
    /// <param name="value">The value, when the answer is true.</param>
    /// <param name="refusal">The reason, when the answer is false.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = Refusal;
        return _value is not null;
    }
}
