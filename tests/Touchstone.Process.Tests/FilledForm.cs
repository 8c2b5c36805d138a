namespace Touchstone.Process.Tests;

/// <summary>A form as a browser holds it while its page is open: where it goes, and the hidden fields that came with it.</summary>
internal sealed record FilledForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Hidden);
