using System.Collections.Immutable;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Touchstone.Agreement;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Core.Insight.Reports;

/// <summary>Builds what a report says from what stands in the analysis, and from nothing else.</summary>
internal static class ReportBuilding
{
    public static async Task<Outcome<ReportContent>> Of(
        TouchstoneDb db,
        AnalysisProject analysis,
        CancellationToken cancel
    )
    {
        var id = analysis.Id;
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == id).ToListAsync(cancel);
        var findings = await db.Set<InsightFinding>()
            .Include(f => f.Codes)
            .Include(f => f.Quotations)
            .Where(f => f.AnalysisId == id && !f.IsDropped)
            .OrderBy(f => f.Number)
            .ToListAsync(cancel);
        if (findings.Count == 0)
        {
            return new Refusal.OutOfOrder("Write a finding first: a report is built from findings.");
        }
        if (Overlap(codes, findings) is { } refusal)
        {
            return refusal;
        }
        var people = await CountedPeople.Of(db, analysis, cancel);
        var texts = await db.Set<AnalysedText>().Where(t => t.AnalysisId == id).ToListAsync(cancel);
        var quotable = texts.Where(t => t.CanBeQuoted).Select(t => t.Id).ToHashSet();
        var named = codes.ToDictionary(c => c.Id);
        var numbers = findings.ToDictionary(f => f.Id, f => f.Number);
        var recommendations = await db.Set<Recommendation>()
            .Include(r => r.Findings)
            .Where(r => r.AnalysisId == id)
            .OrderBy(r => r.Number)
            .ToListAsync(cancel);
        var versions = recommendations.Select(r => r.VersionId).OfType<Guid>().ToArray();
        var versionNames = await db.Set<SpecificationVersion>()
            .Where(v => versions.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, v => $"{v.Title}, version {v.Number}", cancel);
        return new ReportContent(
            analysis.Title,
            analysis.Purpose,
            await db.Set<Credential>()
                .Where(c => c.Id == analysis.CredentialId)
                .Select(c => c.Name)
                .SingleOrDefaultAsync(cancel),
            await Method(db, analysis, texts, people.Count, codes.Count(c => !c.IsSetAside), cancel),
            [
                .. findings.Select(f => new ReportFinding(
                    f.Id,
                    f.Number,
                    f.Title,
                    f.Claim,
                    f.Uncertainty,
                    [
                        .. f
                            .Codes.Select(c => named[c.CodeId])
                            .OrderBy(c => c.Name, StringComparer.Ordinal)
                            .Select(c => new ReportCode(c.Name, c.Definition)),
                    ],
                    people.Support(f.Codes.Select(c => c.CodeId), f.Cuts),
                    [
                        .. f
                            .Quotations.Where(q => quotable.Contains(q.TextId))
                            .OrderBy(q => q.ChosenAt)
                            .Select(q => new ReportQuotation(q.Id, q.TextId, q.StartsAt, q.EndsAt)),
                    ]
                )),
            ],
            [
                .. recommendations.Select(r => new ReportRecommendation(
                    r.Id,
                    r.Number,
                    r.Action,
                    r.Addressee,
                    r.Owner,
                    r.Due,
                    r.Status,
                    [.. r.Findings.Select(f => numbers.GetValueOrDefault(f.FindingId)).Where(n => n > 0).Order()],
                    r.Answer is not { } answer
                        ? null
                        : new ReportAnswer(
                            answer,
                            r.Reason,
                            r.Change,
                            r.VersionId,
                            r.VersionId is { } version ? versionNames.GetValueOrDefault(version) : null,
                            r.Clause,
                            Site.DateOf(r.AnsweredAt!.Value)
                        )
                )),
            ]
        );
    }

    /// <summary>Codes can have been moved since findings were written: figures of findings that share codes are not shown side by side.</summary>
    private static Refusal? Overlap(List<CodebookCode> codes, List<InsightFinding> findings)
    {
        foreach (var finding in findings)
        {
            var shared = SharedCodes.Of(
                codes,
                finding.Codes.Select(c => c.CodeId),
                findings.Where(f => f != finding).SelectMany(f => f.Codes).Select(c => c.CodeId)
            );
            if (shared is not null)
            {
                return new Refusal.OutOfOrder(
                    $"Finding {finding.Number} and another rest on “{shared.Name}”. Choose codes that they do not share: their figures could be subtracted from each other."
                );
            }
        }
        return null;
    }

    private static async Task<ReportMethod> Method(
        TouchstoneDb db,
        AnalysisProject analysis,
        List<AnalysedText> texts,
        int people,
        int codes,
        CancellationToken cancel
    )
    {
        var id = analysis.Id;
        var sources = await db.Set<TextSource>()
            .Where(s => s.AnalysisId == id)
            .OrderBy(s => s.BroughtAt)
            .ToListAsync(cancel);
        var readings = await db.Set<TextReading>()
            .Where(r => db.Set<AnalysedText>().Any(t => t.Id == r.TextId && t.AnalysisId == id && !t.IsBlind))
            .ToListAsync(cancel);
        var codings = await db.OpenCodings(id)
            .Select(c => new
            {
                c.TextId,
                c.Coder,
                c.CoderElsewhere,
                c.Origin,
            })
            .ToListAsync(cancel);
        var samples = new List<ReportSample>();
        foreach (
            var sample in await db.Set<BlindSample>()
                .Where(s => s.AnalysisId == id && s.ReleasedAt != null)
                .OrderBy(s => s.ReleasedAt)
                .ToListAsync(cancel)
        )
        {
            samples.Add(await Sample(db, sample, cancel));
        }
        return new ReportMethod(
            [
                .. sources.Select(s => new ReportSource(
                    s.Name,
                    s.Kind,
                    s.CollectedFrom,
                    s.CollectedTo,
                    s.Invited,
                    texts.Where(t => t.SourceId == s.Id).Select(t => t.Respondent).Distinct().Count(),
                    s.Texts,
                    s.TakenBack
                )),
            ],
            texts.Count,
            people,
            readings.Select(r => r.TextId).Concat(codings.Select(c => c.TextId)).Distinct().Count(),
            texts.Count(t => t.IsBlind),
            texts.Count(t => t.CanBeQuoted),
            codings
                .Select(c => (c.Coder, c.CoderElsewhere))
                .Concat(readings.Select(r => (r.Coder, CoderElsewhere: "")))
                .Distinct()
                .Count(),
            codes,
            codings.Count,
            codings.Count(c => c.Origin != CodingOrigin.Person),
            analysis.Rule,
            [.. samples],
            Support.Smallest,
            Software
        );
    }

    private static async Task<ReportSample> Sample(TouchstoneDb db, BlindSample sample, CancellationToken cancel)
    {
        var compared = await ComparedCodings.Of(db, sample, cancel);
        var report = compared.Report(
            compared.Coders.Select((c, at) => (c, $"Coder {at + 1}")).ToDictionary(c => c.c, c => c.Item2)
        );
        return new ReportSample(
            Site.DateOf(sample.ReleasedAt!.Value),
            sample.Texts.Length,
            compared.Coders.Length,
            sample.StratifiedBy,
            sample.Seed,
            Figure(AgreementFigure.PercentAgreement),
            Figure(AgreementFigure.CohenKappa),
            Figure(AgreementFigure.GwetAc1),
            Figure(AgreementFigure.AlphaMasi),
            compared.Differences.Count(),
            await db.Set<AdjudicatedCode>().CountAsync(a => a.SampleId == sample.Id, cancel)
        );

        ReportFigure Figure(AgreementFigure figure)
        {
            var estimate = report.Figures[figure];
            return new ReportFigure(
                estimate.Value,
                estimate.Interval?.Lower,
                estimate.Interval?.Upper,
                estimate.NotDefined
            );
        }
    }

    private static string Software =>
        $"Touchstone {typeof(ReportBuilding).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";
}
