using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Badges;

/// <summary>What came of reading something a stranger wrote: the value, or the reason why there is none.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public readonly record struct Reading<T>
    where T : class
{
    private readonly string? fault;

    private Reading(T? value, string? fault)
    {
        Value = value;
        this.fault = fault;
    }

    /// <summary>The value, or null when it could not be read.</summary>
    public T? Value { get; }

    /// <summary>Why nothing could be read, as one plain sentence; null when <see cref="Value"/> is there.</summary>
    public string? Fault => Value is null ? fault ?? "Nothing was read." : null;

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => Value is not null;

    /// <summary>A value that was read.</summary>
    public static Reading<T> Of(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>A reading that failed, with its reason.</summary>
    public static Reading<T> Failed(string fault) => new(null, fault ?? throw new ArgumentNullException(nameof(fault)));

    /// <summary>The value, for callers who know that it is good.</summary>
    /// <exception cref="FormatException">Nothing was read; the message is <see cref="Fault"/>.</exception>
    public T OrThrow() => Value ?? throw new FormatException(Fault);

    /// <summary>Goes on with the value, or carries the fault along.</summary>
    public Reading<TNext> Then<TNext>(Func<T, Reading<TNext>> next)
        where TNext : class => Succeeded ? next(Value) : Reading<TNext>.Failed(Fault);
}
