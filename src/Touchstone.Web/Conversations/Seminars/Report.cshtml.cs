using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;
using Touchstone.Web.Workforce;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>How the challenges of a conversation came about, with the figures as a table for other programs.</summary>
[Uses(typeof(GetSeminarReport))]
public sealed class ReportModel(ReferenceData reference) : TablePage
{
    public ReferenceData Reference => reference;
    public SeminarReport Shown { get; private set; } = null!;
    public Paging Paging => Paging.Of(Request);

    public string? ClusterOf(ProblemLine problem) =>
        Shown.Clusters.FirstOrDefault(c => c.Cluster.Id == problem.ClusterId)?.Cluster.Name;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowOrGive(new GetSeminarReport(id), report => Shown = report, ProblemsTable.Of);
}
