namespace Touchstone.Themes.Codebooks;

/// <summary>What coders gave to the same sources, side by side. The unit is the source (response).</summary>
public sealed class CodingComparison
{
    private CodingComparison(
        IReadOnlyList<Guid> sources,
        IReadOnlyList<(Guid Source, Guid Coder, IReadOnlyList<Guid> Codes)> rows,
        IReadOnlyList<Disagreement> disagreements,
        int agreed
    )
    {
        Sources = sources;
        Rows = rows;
        Disagreements = disagreements;
        Agreed = agreed;
    }

    /// <summary>The sources compared.</summary>
    public IReadOnlyList<Guid> Sources { get; }

    /// <summary>For each source and coder the codes given, as agreement figures take them.</summary>
    public IReadOnlyList<(Guid Source, Guid Coder, IReadOnlyList<Guid> Codes)> Rows { get; }

    /// <summary>Where coders differ, source by source in the order of the project, codes in the order of the codebook.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>How many pairs of source and code every coder gave.</summary>
    public int Agreed { get; }

    /// <summary>Compares.</summary>
    /// <param name="project">The project.</param>
    /// <param name="sources">The sources that all of the coders have coded; one without a code from somebody counts as coded with none.</param>
    /// <param name="coders">The coders, two or more.</param>
    public static CodingComparison Of(CodedProject project, IReadOnlyList<Guid> sources, IReadOnlyList<Guid> coders)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(coders);
        ArgumentOutOfRangeException.ThrowIfLessThan(coders.Count, 2);
        var given = project
            .Codings.Where(c => c.Coder is not null)
            .Select(c => (c.Source, Coder: c.Coder!.Value, c.Code))
            .ToHashSet();
        var rows = new List<(Guid, Guid, IReadOnlyList<Guid>)>();
        var disagreements = new List<Disagreement>();
        var agreed = 0;
        foreach (var source in sources)
        {
            foreach (var coder in coders)
            {
                rows.Add(
                    (source, coder, [.. project.Codes.Select(c => c.Id).Where(c => given.Contains((source, coder, c)))])
                );
            }

            foreach (var code in project.Codes)
            {
                var with = coders.Where(c => given.Contains((source, c, code.Id))).ToList();
                if (with.Count == coders.Count)
                {
                    agreed++;
                }
                else if (with.Count > 0)
                {
                    disagreements.Add(new(source, code.Id, with, [.. coders.Except(with)]));
                }
            }
        }

        return new(sources, rows, disagreements, agreed);
    }

    /// <summary>The disagreements that nobody has settled yet.</summary>
    public IReadOnlyList<Disagreement> Open(IReadOnlyList<Adjudication> settled)
    {
        ArgumentNullException.ThrowIfNull(settled);
        var done = settled.Where(a => !string.IsNullOrWhiteSpace(a.Reason)).Select(a => (a.Source, a.Code)).ToHashSet();
        return [.. Disagreements.Where(d => !done.Contains((d.Source, d.Code)))];
    }
}
