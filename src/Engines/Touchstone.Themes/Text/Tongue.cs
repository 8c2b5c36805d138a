namespace Touchstone.Themes.Text;

/// <summary>A language that the engine can tell from others.</summary>
public enum Tongue
{
    /// <summary>None of the known ones, or too little text to say.</summary>
    Unknown,

    /// <summary>English (en).</summary>
    English,

    /// <summary>Welsh (cy).</summary>
    Welsh,

    /// <summary>German (de).</summary>
    German,

    /// <summary>French (fr).</summary>
    French,

    /// <summary>Spanish (es).</summary>
    Spanish,

    /// <summary>Italian (it).</summary>
    Italian,

    /// <summary>Dutch (nl).</summary>
    Dutch,

    /// <summary>Polish (pl).</summary>
    Polish,

    /// <summary>Portuguese (pt).</summary>
    Portuguese,
}
