using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Development;

/// <summary>Who changed what in a draft, and when.</summary>
[Uses(typeof(GetHistory))]
public sealed class HistoryModel(ReferenceData reference) : AreaPage
{
    public History Shown { get; private set; } = null!;
    public Guid Specification { get; private set; }

    /// <summary>The name of a section by its code; a code that no list knows any more stands for itself.</summary>
    public string NameOf(string section) =>
        reference.SpecificationSections.Latest.SingleOrDefault(s => s.Code == section)?.Name ?? section;

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Specification = id;
        var paging = Paging.Of(Request);
        return Show(new GetHistory(id, paging.Skip, paging.Size), history => Shown = history);
    }
}
