using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Opens an analysis of what people said.</summary>
/// <param name="CredentialId">The credential that it is about; null where it is about something else.</param>
public sealed record OpenAnalysis(string Title, string Purpose, Guid? CredentialId, ConsensusRule? Rule) : Command<Guid>
{
    /// <summary>What is closed about the credential is closed here too.</summary>
    public override RecordRef? Subject =>
        CredentialId is { } credential ? RecordKinds.Credential.Ref(credential) : null;
}

internal sealed class OpenAnalysisHandler : ICommandHandler<OpenAnalysis, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenAnalysis command, Work work, CancellationToken cancel)
    {
        var faults = AnalysisWords.Check(command.Title, command.Purpose, command.Rule);
        if (command.CredentialId is { } credential)
        {
            faults.When(
                !await work.Db.Set<Credential>().AnyAsync(c => c.Id == credential, cancel),
                nameof(command.CredentialId),
                "Choose a credential of the list"
            );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var about = command.Subject;
        var analysis = new AnalysisProject(
            command.Title.Trim(),
            command.Purpose.Trim(),
            about,
            command.CredentialId,
            command.Rule!.Value,
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(analysis);
        work.Enter(
            analysis.Ref,
            analysis.Title,
            credential: command.CredentialId,
            heldIn: about is { } record ? [record] : []
        );
        if (about is { } subject)
        {
            work.Link(analysis.Ref, Relation.InformedBy, subject, "What people said about it");
        }
        work.Log("analysis-opened", analysis.Ref, new { analysis.Title, rule = analysis.Rule.ToString() });
        return analysis.Id;
    }
}
