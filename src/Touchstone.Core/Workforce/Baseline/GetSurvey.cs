using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The questions of a survey with the answers so far: of the draft where there is one, else of the version that counts.</summary>
public sealed record GetSurvey(Guid ReturnId) : Query<SurveyPage>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

public sealed record SurveyPage(
    Guid ReturnId,
    string Organisation,
    string Round,
    ReturnSource Source,
    ReturnState State,
    ImmutableArray<WorkforceQuestion> Questions,
    SurveyAnswers Answers,
    int Revision,
    bool CanWrite
);

internal sealed class GetSurveyHandler : IQueryHandler<GetSurvey, SurveyPage>
{
    public async Task<Outcome<SurveyPage>> Handle(GetSurvey query, Reading reading, CancellationToken cancel)
    {
        var asked = await reading
            .Db.Set<BaselineReturn>()
            .SingleOrDefaultAsync(r => r.Id == query.ReturnId && r.Source != ReturnSource.Plan, cancel);
        if (asked is null)
        {
            return new Refusal.NotFound();
        }
        var chain = await Gate.ChainOf(reading.Db, asked.Ref, cancel);
        if (await reading.IsElsewhere(asked, chain, cancel))
        {
            return new Refusal.NotAllowed();
        }
        var round = await reading.Db.Set<BaselineRound>().SingleAsync(r => r.Id == asked.RoundId, cancel);
        var organisation = await reading.Db.Set<Organisation>().SingleAsync(o => o.Id == asked.OrganisationId, cancel);
        var shown = asked.DraftId ?? asked.SignedId;
        var version = await reading.Db.Set<ReturnVersion>().SingleOrDefaultAsync(v => v.Id == shown, cancel);
        return new SurveyPage(
            asked.Id,
            organisation.Name,
            round.Title,
            asked.Source,
            asked.State,
            SurveyRules.QuestionsOf(round, asked.Source, reading.Reference),
            version?.Answers ?? SurveyAnswers.None,
            asked.Revision,
            asked.State != ReturnState.SignedOff
                && reading.Now >= round.OpensAt
                && ReturnLeads.Roles.Any(role => reading.Standing.Holds(role, chain))
        );
    }
}
