using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Storage;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Platform;

/// <summary>Background work.</summary>
[Uses(typeof(GetJobs), typeof(RetryJob), typeof(CancelJob))]
public sealed class JobsModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public JobState? State { get; set; }

    public JobList List { get; private set; } = null!;

    public static IEnumerable<SelectListItem> States =>
        Enum.GetValues<JobState>().Select(s => new SelectListItem(PlatformWords.Of(s), s.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        var whole = CsvDownload.IsAskedFor(Request);
        var page = whole ? PagingQueries.WholeList : Paging.Of(Request).Page;
        var shown = await Show(new GetJobs(State, page), list => List = list);
        return whole && List is not null
            ? CsvDownload.Of(
                "jobs",
                ["Kind", "State", "Asked", "Due", "Attempts", "Progress", "Problem"],
                List.Lines.Select(l =>
                    new object?[]
                    {
                        l.Kind,
                        PlatformWords.Of(l.State),
                        l.AskedAt,
                        l.DueAt,
                        l.Attempts,
                        l.Progress,
                        l.Problem,
                    }
                )
            )
            : shown;
    }

    public Task<IActionResult> OnPostRetryAsync(Guid job) =>
        Do(new RetryJob(job), _ => Back("The job is tried again"), OnGetAsync);

    public Task<IActionResult> OnPostCancelAsync(Guid job) =>
        Do(new CancelJob(job), _ => Back("The job was cancelled"), OnGetAsync);

    private LocalRedirectResult Back(string said)
    {
        TempData.Announce(said);
        return LocalRedirect("/jobs");
    }
}
