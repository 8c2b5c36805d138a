namespace Touchstone.Frameworks.Exchange;

/// <summary>One thing that an import or export has to say.</summary>
/// <param name="Code">A stable code for programs, for example "orphan".</param>
/// <param name="Severity">What it means for the content.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Where">An identifier, a row ("row 12"), or a sheet and cell ("Framework!C12"); null for the whole file.</param>
public sealed record Finding(string Code, Severity Severity, string Message, string? Where = null);
