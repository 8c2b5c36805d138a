using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Credentials;

/// <summary>Moves a credential along its journey, from the use cases of the areas that do the work of each stage.</summary>
public static class Journeying
{
    /// <summary>Begins a journey: the credential enters the public pipeline.</summary>
    public static Credential BeginJourney(this Work work, string name, string scope, EntryDoor door)
    {
        var credential = new Credential(name, scope, door, work.Now);
        work.Db.Add(credential);
        work.Enter(credential.Ref, name, scope, credential.Id, isPublic: true);
        work.Log(
            "credential-begun",
            credential.Ref,
            new
            {
                name,
                scope,
                door,
            }
        );
        return credential;
    }

    /// <summary>The credential with its stages, to be moved along.</summary>
    public static Task<Credential> CredentialOf(this Work work, Guid id, CancellationToken cancel) =>
        work
            .Db.Set<Credential>()
            .Include(c => c.Stages)
            .Include(c => c.EarlierNames)
            .SingleAsync(c => c.Id == id, cancel);

    /// <summary>Null when the stage is underway now; else the refusal that says what must come first.</summary>
    public static Refusal? StartStage(this Work work, Credential credential, Stage stage)
    {
        if (credential.WhyNotStart(stage) is { } why)
        {
            return new Refusal.OutOfOrder(why);
        }
        if (credential.At(stage).State != StageState.Underway)
        {
            credential.Start(stage, work.Now);
            work.Log("stage-started", credential.Ref, new { stage = (int)stage });
        }
        return null;
    }

    /// <summary>Null when the stage is done now; else the refusal that says what must come first.</summary>
    public static Refusal? FinishStage(this Work work, Credential credential, Stage stage)
    {
        if (credential.WhyNotStart(stage) is { } why)
        {
            return new Refusal.OutOfOrder(why);
        }
        credential.Finish(stage, work.Now);
        work.Log("stage-finished", credential.Ref, new { stage = (int)stage });
        return null;
    }

    /// <summary>Passes a stage over, by the decision that says why.</summary>
    public static void SkipStage(this Work work, Credential credential, Stage stage, Decision decision)
    {
        credential.Skip(stage, decision.Id, work.Now);
        work.Log("stage-skipped", credential.Ref, new { stage = (int)stage, decision = decision.Id });
    }

    /// <summary>Takes the journey back, when a review asks for a substantial revision.</summary>
    public static void ReopenFrom(this Work work, Credential credential, Stage stage, string why)
    {
        credential.Reopen(stage, work.Now);
        work.Log("stage-reopened", credential.Ref, new { stage = (int)stage }, why);
    }

    /// <summary>Forecasts when a stage will be done. A second forecast for a stage needs a reason; the page shows them all.</summary>
    public static void ForecastStage(this Work work, Credential credential, Stage stage, DateOnly date, string reason)
    {
        credential.At(stage).Forecast = date;
        work.Db.Add(new Forecast(credential.Id, stage, date, reason, work.Actor.AccountId, work.Now));
        work.Log("stage-forecast", credential.Ref, new { stage = (int)stage, date }, reason);
    }

    /// <summary>A launched version comes into force.</summary>
    public static void PutInForce(
        this Work work,
        Credential credential,
        Guid versionId,
        string version,
        DateOnly reviewBy
    )
    {
        credential.PutInForce(versionId, version, reviewBy, work.Now);
        work.Log(
            "version-in-force",
            credential.Ref,
            new
            {
                versionId,
                version,
                reviewBy,
            }
        );
    }

    public static void Retire(this Work work, Credential credential, string because)
    {
        credential.Retire(because, work.Now);
        work.Log("credential-retired", credential.Ref, null, because);
    }

    public static void ReviewAgainBy(this Work work, Credential credential, DateOnly date)
    {
        credential.ReviewAgainBy(date);
        work.Log("review-date-set", credential.Ref, new { date });
    }
}
