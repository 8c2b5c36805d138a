namespace Touchstone.Core.Platform.Storage;

/// <summary>Makes what people type safe inside an SQL LIKE pattern.</summary>
public static class Like
{
    public static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
