using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Makes a confirmed cluster a challenge of the conversation.</summary>
[Uses(typeof(GetSeminar), typeof(MakeChallenge))]
public sealed class MakeChallengeModel : SeminarPart
{
    /// <summary>How many of the most important problems the prompt begins with.</summary>
    private const int Leading = 2;

    private const int LongestPrompt = 500;

    public ClusterLine Line { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Prompt { get; set; }

    [BindProperty]
    public bool PreModerated { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid cluster) =>
        ShowForm(Command(id, cluster), () => FillAsync(id, cluster));

    public Task<IActionResult> OnPostAsync(Guid id, Guid cluster) =>
        Do(
            Command(id, cluster),
            _ =>
            {
                TempData.Announce("The challenge was added to the conversation");
                return Redirect($"/seminars/{id}/work#clusters");
            },
            () => FillAsync(id, cluster)
        );

    private MakeChallenge Command(Guid id, Guid cluster) =>
        new(id, cluster, Seen, new ChallengeText(Title ?? "", Prompt ?? ""), PreModerated);

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
                    (Title, Prompt) = (line.Cluster.Name, Proposed(line));
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = Shown.Seminar.Revision;
                }
                return true;
            }
        );

    private static string Proposed(ClusterLine line)
    {
        var text = string.Join(" ", line.Problems.Take(Leading).Select(p => p.Statement));
        return text.Length <= LongestPrompt ? text : text[..(LongestPrompt - 1)] + "…";
    }
}
