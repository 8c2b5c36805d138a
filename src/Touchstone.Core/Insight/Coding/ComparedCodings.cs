using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Agreement;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Coding;

/// <summary>What the coders of a released sample gave, side by side: those who handed their coding in.</summary>
internal sealed class ComparedCodings
{
    private const int Resamples = 1_000;
    private readonly ImmutableArray<Guid> texts;
    private readonly HashSet<(Guid Text, Guid Coder, Guid Code)> given;
    private readonly ImmutableArray<CodebookCode> codes;

    private ComparedCodings(
        IEnumerable<Guid> texts,
        IEnumerable<Guid> coders,
        IEnumerable<CodebookCode> codes,
        HashSet<(Guid, Guid, Guid)> given
    )
    {
        this.texts = [.. texts];
        Coders = [.. coders];
        this.codes = [.. codes];
        this.given = given;
    }

    public ImmutableArray<Guid> Coders { get; }

    /// <summary>Texts that some gave a code and others did not, text by text.</summary>
    public IEnumerable<(Guid Text, CodebookCode Code, List<Guid> With, List<Guid> Without)> Differences =>
        from text in texts
        from code in codes
        let with = Coders.Where(c => given.Contains((text, c, code.Id))).ToList()
        where with.Count > 0 && with.Count < Coders.Length
        select (text, code, with, Coders.Except(with).ToList());

    public static async Task<ComparedCodings> Of(TouchstoneDb db, BlindSample sample, CancellationToken cancel)
    {
        var drawn = await db.Set<AnalysedText>()
            .Where(t => t.SampleId == sample.Id)
            .OrderBy(t => t.Place)
            .Select(t => t.Id)
            .ToListAsync(cancel);
        var submitted = await db.Set<BlindSubmission>()
            .Where(s => s.SampleId == sample.Id)
            .Select(s => s.Coder)
            .ToListAsync(cancel);
        var codings = await db.Set<TextCoding>()
            .Where(c => drawn.Contains(c.TextId) && c.CoderElsewhere == "")
            .Select(c => new
            {
                c.TextId,
                c.Coder,
                c.CodeId,
            })
            .ToListAsync(cancel);
        var book = await db.Set<CodebookCode>().Where(c => c.AnalysisId == sample.AnalysisId).ToListAsync(cancel);
        return new ComparedCodings(
            drawn,
            sample.Coders.Where(submitted.Contains),
            CodeTree.Of(book).Select(c => c.Code),
            [.. codings.Select(c => (c.TextId, c.Coder, c.CodeId))]
        );
    }

    /// <summary>All figures by whole text.</summary>
    /// <param name="names">What the coders are called, each by a name of their own.</param>
    public AgreementReport Report(IReadOnlyDictionary<Guid, string> names)
    {
        var labels = codes
            .GroupBy(c => c.Name, StringComparer.Ordinal)
            .SelectMany(g => g.Select((c, at) => (c.Id, Name: at == 0 ? g.Key : $"{g.Key} ({at + 1})")))
            .ToDictionary(c => c.Id, c => c.Name);
        return AgreementReport.Of(
            CodingTable.Of(
                from text in texts
                from coder in Coders
                select new Touchstone.Agreement.Coding(
                    text.ToString(),
                    names[coder],
                    CodeSet.Of(codes.Where(c => given.Contains((text, coder, c.Id))).Select(c => labels[c.Id]))
                )
            ),
            new AgreementOptions { Resamples = Resamples, Seed = 1 }
        );
    }
}
