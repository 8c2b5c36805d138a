namespace Touchstone.Agreement;

/// <summary>What a panel of reviewers should be made up of, where that is possible.</summary>
/// <param name="Trait">The trait looked at.</param>
/// <param name="Value">The value that reviewers must have; null where they must differ in the trait instead.</param>
/// <param name="Least">How many with the value, or how many different values, at least.</param>
public sealed record PanelRequirement(string Trait, string? Value, int Least)
{
    /// <summary>Different values of a trait, such as two professions. A reviewer without the trait adds none.</summary>
    public static PanelRequirement Different(string trait, int least) => new(trait, Value: null, least);

    /// <summary>Reviewers with one value of a trait, such as one with lived experience.</summary>
    public static PanelRequirement With(string trait, string value, int least = 1) => new(trait, value, least);

    /// <summary>How many are missing from a panel; a panel is never asked for more than it has places.</summary>
    public int Missing(IReadOnlyCollection<Reviewer> panel, int places)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var values = panel.Select(ValueOf).Where(v => v.Length > 0);
        var there = Value is null
            ? values.Distinct(StringComparer.OrdinalIgnoreCase).Count()
            : values.Count(v => v.Equals(Value, StringComparison.OrdinalIgnoreCase));
        return Math.Max(0, Math.Min(Least, places) - there);
    }

    /// <summary>The requirement in words.</summary>
    public override string ToString() =>
        Value is null
            ? string.Create(CultureInfo.InvariantCulture, $"at least {Least} different values of {Trait}")
            : string.Create(CultureInfo.InvariantCulture, $"at least {Least} with {Trait} = {Value}");

    internal string ValueOf(Reviewer reviewer) => reviewer.Traits.GetValueOrDefault(Trait, "");
}
