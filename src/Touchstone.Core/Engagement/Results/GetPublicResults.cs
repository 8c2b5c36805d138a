using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Results;

/// <summary>The figures of a questionnaire for everybody, from when they were published.</summary>
public sealed record GetPublicResults(Guid QuestionnaireId) : Query<ResultsPage>;

internal sealed class GetPublicResultsHandler : IQueryHandler<GetPublicResults, ResultsPage>
{
    public Task<Outcome<ResultsPage>> Handle(GetPublicResults query, Reading reading, CancellationToken cancel) =>
        GetResultsHandler.Find(query.QuestionnaireId, true, reading, cancel);
}
