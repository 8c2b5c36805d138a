using System.Runtime.InteropServices;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>One cell.</summary>
/// <param name="Text">Its text without guard and outer spaces; a number in plain digits with a point.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SheetCell(CellKind Kind, string Text)
{
    public static SheetCell Empty { get; } = new(CellKind.Empty, "");

    /// <summary>A cell of text; one that holds nothing but spaces is empty.</summary>
    public static SheetCell Of(string text)
    {
        var bare = text.Trim();
        return bare.Length == 0 ? Empty : new SheetCell(CellKind.Text, bare);
    }

    public bool IsEmpty => Kind == CellKind.Empty;
}
