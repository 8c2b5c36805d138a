using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Draws a sample of the texts that nobody has coded, for coders to code without seeing each other's codings: a tenth or
/// <paramref name="Least"/>, whichever is more, each value of an attribute by its share.
/// </summary>
public sealed record DrawBlindSample(
    Guid AnalysisId,
    string? StratifyBy,
    ImmutableArray<Guid> Coders,
    int Least = DoubleCodingSample.UsualLeast
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class DrawBlindSampleHandler : ICommandHandler<DrawBlindSample, Guid>
{
    internal const string CodeIt = "Code your texts of a blind sample";
    private const int DaysToCode = 28;

    public async Task<Outcome<Guid>> Handle(DrawBlindSample command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        if (await db.Set<BlindSample>().AnyAsync(s => s.AnalysisId == analysis.Id && s.ReleasedAt == null, cancel))
        {
            return new Refusal.OutOfOrder("A sample is being coded blind. Release it before another is drawn.");
        }
        var coders = command.Coders.Distinct().ToArray();
        var able = (await Coders.Of(db, analysis, cancel)).Select(c => c.Id).ToHashSet();
        var values = await db.ValuesOf(analysis.Id, cancel);
        var texts = await db.Set<AnalysedText>()
            .Where(t => t.AnalysisId == analysis.Id && t.SampleId == null)
            .Where(t => !db.Set<TextCoding>().Any(c => c.TextId == t.Id))
            .Where(t => !db.Set<TextReading>().Any(r => r.TextId == t.Id))
            .OrderBy(t => t.Place)
            .ToListAsync(cancel);
        var faults = new Faults()
            .When(coders.Length < 2, nameof(command.Coders), "Choose two coders or more")
            .When(coders.Any(c => !able.Contains(c)), nameof(command.Coders), "Choose coders of the list")
            .When(
                command.StratifyBy is { Length: > 0 } by && !values.ContainsKey(by),
                nameof(command.StratifyBy),
                "Choose an attribute of the list"
            )
            .When(
                command.Least is < 2 or > 5_000,
                nameof(command.Least),
                "Enter how many texts at least: from 2 to 5,000"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (texts.Count < 2)
        {
            return new Refusal.OutOfOrder(
                "Blind coding needs texts that nobody has coded yet, and there are fewer than two."
            );
        }
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;
        var attribute = command.StratifyBy ?? "";
        var drawn = DoubleCodingSample.Draw(
            [.. texts.Select(t => (t.Id, attribute.Length == 0 ? "" : t.Attributes.GetValueOrDefault(attribute, "")))],
            (ulong)seed,
            least: command.Least
        );
        var sample = new BlindSample(
            analysis.Id,
            seed,
            attribute,
            new SampleStrata([.. drawn.Drawn.Select(d => new SampleStratum(d.Key, d.Value.Drawn, d.Value.Of))]),
            drawn.Sources,
            coders,
            work.Actor.Id,
            work.Now
        );
        db.Add(sample);
        await db.SaveChangesAsync(cancel);
        var ids = drawn.Sources.ToHashSet();
        texts.Where(t => ids.Contains(t.Id)).ToList().ForEach(t => t.Draw(sample.Id));
        foreach (var coder in coders)
        {
            await work.Ask(
                coder,
                CodeIt,
                analysis.Ref,
                work.Today.AddDays(DaysToCode),
                cancel,
                $"/insight/{analysis.Id}/blind"
            );
        }
        work.Log(
            "blind-sample-drawn",
            analysis.Ref,
            new
            {
                sample = sample.Id,
                seed,
                texts = sample.Texts.Length,
                coders = coders.Length,
            }
        );
        return sample.Id;
    }
}
