namespace Touchstone.Core.Reference;

/// <summary>How a page says whose words a text is.</summary>
public static class WordingText
{
    /// <summary>A short remark to stand beside the text; null where there is nothing to say.</summary>
    public static string? Remark(this Wording wording) =>
        wording switch
        {
            Wording.Gist => "Gist in our own words",
            Wording.Local => "Local wording",
            _ => null,
        };
}
