namespace Touchstone.Core.Platform.Wording;

/// <summary>One text of a record that can be read in other variants.</summary>
/// <param name="Key">Which: letters, figures, hyphens and points, the same as long as the text is the same one.</param>
/// <param name="Name">What it is, for whoever writes the variant.</param>
/// <param name="English">What it says now.</param>
/// <param name="Longest">How many characters a variant may have.</param>
/// <param name="IsLong">Written over several lines.</param>
public sealed record TextField(string Key, string Name, string English, int Longest, bool IsLong = false);
