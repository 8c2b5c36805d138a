namespace Touchstone.Themes.Interchange;

/// <summary>One thing that an import, an export or a check has to say.</summary>
/// <param name="Code">A stable code for programs, for example "dangling-code".</param>
/// <param name="Severity">What it means for the content.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Where">The element, the file inside the file, or the row; null for the whole.</param>
public sealed record Finding(string Code, Severity Severity, string Message, string? Where = null);
