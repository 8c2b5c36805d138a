using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>What came of a use case: its result, or the refusal that says what the person can do about it.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>The result. Asking a refused outcome for it is a programmer's mistake and throws.</summary>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"The use case was refused: {Refusal}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public static Outcome<T> Done(T value) => new(value, null);
}
