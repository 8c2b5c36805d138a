using System.Globalization;

namespace Touchstone.Web.Look.Lists;

/// <summary>Which part of a list is in view, from its address: <c>?page=3</c>.</summary>
public sealed record Paging(int Page, int Size)
{
    public const string Parameter = "page";

    public int Skip => (Page - 1) * Size;

    public static Paging Of(HttpRequest request, int size = 50)
    {
        var asked = int.TryParse(
            request.Query[Parameter],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        );
        return new(asked && page is >= 1 and <= 100_000 ? page : 1, size);
    }

    public int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);
}
