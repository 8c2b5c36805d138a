using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Names, mends and confirms a cluster.</summary>
[Uses(typeof(GetSeminar), typeof(ReviseCluster))]
public sealed class ClusterModel : SeminarPart
{
    public ClusterLine Line { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<Guid> TakeOut { get; set; } = [];

    [BindProperty]
    public Guid? TakeTo { get; set; }

    [BindProperty]
    public Guid? JoinWith { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Others =>
        Shown
            .Clusters.Where(c => c.Cluster.Id != Line.Cluster.Id && c.Cluster.ChallengeId is null)
            .Select(c => new SelectListItem(c.Cluster.Name, c.Cluster.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id, Guid cluster) =>
        ShowForm(Command(id, cluster), () => FillAsync(id, cluster));

    public Task<IActionResult> OnPostAsync(Guid id, Guid cluster) =>
        Do(
            Command(id, cluster),
            _ =>
            {
                TempData.Announce(Act == "save" ? "Saved" : "The cluster has been confirmed");
                return Redirect($"/seminars/{id}/work#clusters");
            },
            () => FillAsync(id, cluster)
        );

    private ReviseCluster Command(Guid id, Guid cluster) =>
        new(id, cluster, Seen, Name ?? "", [.. TakeOut], TakeTo, JoinWith, Act != "save", Reason ?? "");

    private Task<IActionResult> FillAsync(Guid id, Guid cluster) =>
        FillFor(
            id,
            () =>
            {
                if (Shown.Clusters.FirstOrDefault(c => c.Cluster.Id == cluster) is not { } line)
                {
                    return false;
                }
                Line = line;
                if (!Redisplaying)
                {
                    (Name, Reason) = (line.Cluster.Name, line.Cluster.Reason);
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = Shown.Seminar.Revision;
                }
                return true;
            }
        );
}
