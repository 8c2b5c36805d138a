using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce;

/// <summary>A page whose table other programs can have as a file: <c>?format=csv</c>, or <c>?format=xlsx</c> with its dictionary.</summary>
public abstract class TablePage : AreaPage
{
    /// <summary>Shows the page, or gives its table where a file is asked for.</summary>
    /// <param name="keep">Keeps the answer for the page.</param>
    /// <param name="table">The table of the answer, made after it was kept.</param>
    protected async Task<IActionResult> ShowOrGive<T>(Query<T> query, Action<T> keep, Func<T, DataTable> table)
    {
        DataTable? given = null;
        var shown = await Show(
            query,
            answer =>
            {
                keep(answer);
                given = DataTable.IsAskedFor(Request) ? table(answer) : null;
            }
        );
        return given is null ? shown : given.FileFor(Request);
    }
}
