namespace Touchstone.Frameworks.Codes;

/// <summary>What a printed list of codes and ranges says.</summary>
/// <param name="Codes">The codes, each once, in the order in which the list names them.</param>
/// <param name="Unread">The parts of the list that name no known code or make no range.</param>
public sealed record CodeReading(ValueList<string> Codes, ValueList<string> Unread);
