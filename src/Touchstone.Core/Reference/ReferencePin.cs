using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Core.Reference;

/// <summary>
/// The identity of an item: codes repeat from one framework to the next and from edition to edition, so a code alone
/// says nothing. Written <c>mpf@2025:1.10</c>. Records that judge or map keep this.
/// </summary>
public readonly record struct ReferencePin(string Set, string Edition, string Code)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out ReferencePin pin)
    {
        pin = default;
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        var colon = at < 0 ? -1 : text!.IndexOf(':', at);
        if (text is null || at < 1 || colon < at + 2 || colon == text.Length - 1)
        {
            return false;
        }

        pin = new ReferencePin(text[..at], text[(at + 1)..colon], text[(colon + 1)..]);
        return true;
    }

    public override string ToString() => $"{Set}@{Edition}:{Code}";
}
