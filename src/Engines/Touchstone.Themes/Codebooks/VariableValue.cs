namespace Touchstone.Themes.Codebooks;

/// <summary>A value of a variable, of a case or a source.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Kind">The kind of this value.</param>
/// <param name="Text">The value as XML Schema writes its kind; null where none is given.</param>
public sealed record VariableValue(Guid Variable, VariableKind Kind, string? Text);
