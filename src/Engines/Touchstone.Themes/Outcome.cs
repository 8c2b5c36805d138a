using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Themes;

/// <summary>Either a value or the reason why there is none.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly struct Outcome<T>
    where T : class
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess => value is not null;

    /// <summary>The value. Asking for it after a refusal is a programmer's error and throws.</summary>
    public T Value => value ?? throw new InvalidOperationException(Refusal.Message);

    /// <summary>The reason. Asking for it after a success is a programmer's error and throws.</summary>
    public Refusal Refusal =>
        refusal
        ?? (
            value is null
                ? new Refusal("outcome.none", "There is neither a value nor a reason.")
                : throw new InvalidOperationException("There is a value, not a refusal.")
        );

    /// <summary>Gives the value when there is one, otherwise the reason.</summary>
    public bool TryGet([NotNullWhen(true)] out T? result, [NotNullWhen(false)] out Refusal? reason)
    {
        result = value;
        reason = value is null ? Refusal : null;
        return value is not null;
    }

    /// <summary>A value is a success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal is a failure.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
