using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Quotes words of a text in a finding: exactly as they stand, of somebody who allowed it.</summary>
/// <param name="Words">The words; the whole text where they are empty.</param>
public sealed record QuoteWords(Guid FindingId, int? TextPlace, string? Words) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.InsightFinding.Ref(FindingId);
}

internal sealed class QuoteWordsHandler : ICommandHandler<QuoteWords, Guid>
{
    private const int Longest = 1_500;
    private const int Most = 12;

    public async Task<Outcome<Guid>> Handle(QuoteWords command, Work work, CancellationToken cancel)
    {
        var finding = await work
            .Db.Set<InsightFinding>()
            .Include(f => f.Quotations)
            .SingleOrDefaultAsync(f => f.Id == command.FindingId, cancel);
        if (finding is null)
        {
            return new Refusal.NotFound();
        }
        if (finding.IsDropped)
        {
            return new Refusal.OutOfOrder("This finding was dropped.");
        }
        var text = await work
            .Db.Set<AnalysedText>()
            .SingleOrDefaultAsync(t => t.AnalysisId == finding.AnalysisId && t.Place == command.TextPlace, cancel);
        if (text is null)
        {
            return Refusal.For(nameof(command.TextPlace), "Enter the number of a text of this analysis");
        }
        if (!text.CanBeQuoted)
        {
            return Refusal.For(
                nameof(command.TextPlace),
                "Choose another text: whoever said this did not allow their words to be quoted"
            );
        }
        var words = string.IsNullOrWhiteSpace(command.Words) ? text.Words : SourceText.Of(command.Words).Text.Trim();
        var at = text.Words.IndexOf(words, StringComparison.Ordinal);
        var start = at < 0 ? 0 : CodePoints.Count(text.Words.AsSpan(0, at));
        var end = start + CodePoints.Count(words);
        var faults = new Faults()
            .When(at < 0, nameof(command.Words), "Copy the words exactly as they stand in the text")
            .When(words.Length > Longest, nameof(command.Words), $"Quote at most {Longest:N0} characters")
            .When(finding.Quotations.Count >= Most, nameof(command.Words), $"Keep to {Most} quotations")
            .When(
                finding.Quotations.Any(q => q.TextId == text.Id && q.StartsAt == start && q.EndsAt == end),
                nameof(command.Words),
                "Choose other words: these are quoted already"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var quotation = new Quotation(finding.Id, text, start, end, work.Actor.Id, work.Now);
        work.Db.Add(quotation);
        work.Log("words-quoted", finding.Ref, new { quotation = quotation.Id, text = text.Id });
        return quotation.Id;
    }
}
