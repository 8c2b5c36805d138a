using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Findings;

/// <summary>
/// Answers a recommended action: accepted, in part, declined or deferred, with the reason, and what was changed in which clause
/// of which version. An answer can be replaced as the work goes on.
/// </summary>
public sealed record AnswerRecommendation(Guid RecommendationId, AnswerWords Words, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Recommendation.Ref(RecommendationId);
}

internal sealed class AnswerRecommendationHandler : ICommandHandler<AnswerRecommendation, int>
{
    public async Task<Outcome<int>> Handle(AnswerRecommendation command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var standing = await db.Set<Recommendation>()
            .SingleOrDefaultAsync(r => r.Id == command.RecommendationId, cancel);
        if (standing is null)
        {
            return new Refusal.NotFound();
        }
        var analysis = await db.Set<AnalysisProject>().SingleAsync(a => a.Id == standing.AnalysisId, cancel);
        var words = command.Words;
        var version = words.VersionId is { } id
            ? await db.Set<SpecificationVersion>().SingleOrDefaultAsync(v => v.Id == id, cancel)
            : null;
        var isChange = words.Answer is Answer.Accept or Answer.Part;
        var faults = new Faults()
            .When(words.Answer is not { } answer || !Enum.IsDefined(answer), nameof(words.Answer), "Choose the answer")
            .Text(words.Reason, nameof(words.Reason), "the reason", 2_000)
            .Optional(words.Change, nameof(words.Change), "what was changed", 2_000)
            .Optional(words.Clause, nameof(words.Clause), "the clause", 200)
            .When(!Enum.IsDefined(words.Status), nameof(words.Status), "Choose how far it has come")
            .When(
                words.VersionId is not null
                    && (version is null || (analysis.CredentialId is { } about && version.CredentialId != about)),
                nameof(words.VersionId),
                "Choose a version of the list"
            )
            .When(
                !isChange && (words.VersionId is not null || !string.IsNullOrWhiteSpace(words.Change)),
                nameof(words.Change),
                "Leave out what was changed, or say that it is accepted in part: nothing is changed for what is declined or deferred"
            )
            .When(
                words.VersionId is not null && string.IsNullOrWhiteSpace(words.Change),
                nameof(words.Change),
                "Enter what was changed in that version"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (standing.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "Answer",
                    RecommendationWords.Of(words.Answer!.Value),
                    standing.Answer is { } given ? RecommendationWords.Of(given) : "none"
                ),
                new StaleField("Reason", words.Reason, standing.Reason),
                new StaleField("What was changed", words.Change, standing.Change),
            ]);
        }
        var linked = standing.VersionId;
        standing.Give(words, work.Actor.Id, work.Now);
        if (version is not null && version.Id != linked)
        {
            work.Link(
                version.Ref,
                Relation.InformedBy,
                standing.Ref,
                words.Clause.Trim() is { Length: > 0 } clause
                    ? $"People said it, and {clause} was changed"
                    : "People said it, and it was changed"
            );
        }
        work.Log("recommendation-answered", standing.Ref, new { answer = standing.Answer.ToString() }, standing.Reason);
        return standing.Revision;
    }
}
