using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Results;

/// <summary>The results of a questionnaire for those who run the exercise.</summary>
[Uses(typeof(GetResults), typeof(GetSentFiles))]
public sealed class WorkResultsModel : AreaPage
{
    public ResultsPage Shown { get; private set; } = null!;

    /// <summary>What people sent; none for those who may see figures only.</summary>
    public ImmutableArray<SentFile> Files { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetResults(id), page => Shown = page);
        Files = await Ask(new GetSentFiles(id)) is { IsDone: true } sent ? sent.Value : [];
        return shown;
    }
}
