using System.Runtime.InteropServices;

namespace Touchstone.Themes.Text;

/// <summary>A word in a text.</summary>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there, in UTF-16 units.</param>
/// <param name="Text">The word in normal form: compatibility composed (NFKC), lower case, straight apostrophes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Word(int Start, int Length, string Text);
