namespace Touchstone.Core.Platform.Storage;

/// <summary>Takes one page of a list.</summary>
public static class PagingQueries
{
    /// <summary>The number that asks for the whole list at once, for a download.</summary>
    public const int WholeList = 0;

    /// <param name="page">From 1, or <see cref="WholeList"/>.</param>
    public static IQueryable<T> OnPage<T>(this IQueryable<T> list, int page, int size) =>
        page == WholeList ? list : list.Skip((Math.Max(page, 1) - 1) * size).Take(size);
}
