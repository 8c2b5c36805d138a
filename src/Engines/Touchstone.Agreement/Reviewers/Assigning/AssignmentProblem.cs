namespace Touchstone.Agreement;

/// <summary>
/// Who could review what. Conflicts and caps are never broken; full panels come first, then even loads, then the make-up of panels,
/// then the match.
/// </summary>
public sealed class AssignmentProblem
{
    private readonly Dictionary<(string, string), double> match;
    private readonly HashSet<(string, string)> conflicts;

    /// <summary>States a problem.</summary>
    /// <param name="submissions">The submissions, each id once.</param>
    /// <param name="reviewers">The reviewers, each id once.</param>
    /// <param name="match">How well a reviewer suits a submission, more is better; 0 for pairs not named.</param>
    /// <param name="conflicts">Pairs that must not be.</param>
    /// <param name="requirements">What each panel should be made up of, where that is possible.</param>
    /// <param name="kept">Pairs already accepted, which stay.</param>
    /// <exception cref="ArgumentException">
    /// An id is there twice or not known, a need or cap is out of range, a match is not finite, a kept pair is in conflict, or more
    /// is kept than needed or than a cap allows.
    /// </exception>
    public AssignmentProblem(
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Reviewer> reviewers,
        IReadOnlyDictionary<(string Submission, string Reviewer), double>? match = null,
        IEnumerable<(string Submission, string Reviewer)>? conflicts = null,
        IReadOnlyList<PanelRequirement>? requirements = null,
        IEnumerable<(string Submission, string Reviewer)>? kept = null
    )
    {
        ArgumentNullException.ThrowIfNull(submissions);
        ArgumentNullException.ThrowIfNull(reviewers);
        (Submissions, Reviewers, Requirements) = (submissions, reviewers, requirements ?? []);
        this.match = match?.ToDictionary(m => ((string, string))m.Key, m => m.Value) ?? [];
        this.conflicts = [.. conflicts ?? []];
        Kept = [.. (kept ?? []).Distinct()];
        if (Fault() is { } fault)
        {
            throw new ArgumentException(fault);
        }
    }

    /// <summary>The submissions.</summary>
    public IReadOnlyList<Submission> Submissions { get; }

    /// <summary>The reviewers.</summary>
    public IReadOnlyList<Reviewer> Reviewers { get; }

    /// <summary>What each panel should be made up of.</summary>
    public IReadOnlyList<PanelRequirement> Requirements { get; }

    /// <summary>Pairs that stay.</summary>
    public IReadOnlyList<(string Submission, string Reviewer)> Kept { get; }

    /// <summary>How well a reviewer suits a submission.</summary>
    public double MatchOf(string submission, string reviewer) => match.GetValueOrDefault((submission, reviewer));

    /// <summary>Whether a reviewer must not have a submission.</summary>
    public bool IsConflict(string submission, string reviewer) => conflicts.Contains((submission, reviewer));

    private string? Fault()
    {
        var needs = Submissions.CountBy(s => s.Id).FirstOrDefault(c => c.Value > 1);
        var people = Reviewers.CountBy(r => r.Id).FirstOrDefault(c => c.Value > 1);
        if (needs.Value > 1 || people.Value > 1)
        {
            return $"\"{needs.Key ?? people.Key}\" is there twice.";
        }

        if (Submissions.FirstOrDefault(s => s.Reviewers < 1) is { } needless)
        {
            return $"Submission \"{needless.Id}\" needs at least one reviewer.";
        }

        if (Reviewers.FirstOrDefault(r => r.Cap < 0) is { } below)
        {
            return $"The cap of \"{below.Id}\" is below 0.";
        }

        var needOf = Submissions.ToDictionary(s => s.Id, s => s.Reviewers, StringComparer.Ordinal);
        var capOf = Reviewers.ToDictionary(r => r.Id, r => r.Cap, StringComparer.Ordinal);
        foreach (var (submission, reviewer) in match.Keys.Concat(conflicts).Concat(Kept))
        {
            if (!needOf.ContainsKey(submission) || !capOf.ContainsKey(reviewer))
            {
                return $"\"{(needOf.ContainsKey(submission) ? reviewer : submission)}\" is not known.";
            }
        }

        if (match.FirstOrDefault(m => !double.IsFinite(m.Value)) is { Value: not 0 } odd)
        {
            return $"The match of {odd.Key} is no number.";
        }

        return Kept.FirstOrDefault(k => IsConflict(k.Submission, k.Reviewer)) is { Submission: not null } clash
                ? $"\"{clash.Reviewer}\" keeps \"{clash.Submission}\" in spite of a conflict."
            : Kept.CountBy(k => k.Submission).Any(c => c.Value > needOf[c.Key])
            || Kept.CountBy(k => k.Reviewer).Any(c => c.Value > capOf[c.Key])
                ? "More is kept than is needed, or than a cap allows."
            : null;
    }
}
