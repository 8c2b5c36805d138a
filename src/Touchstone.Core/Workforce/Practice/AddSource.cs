using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// An organisation brings a job description or a local framework to an exercise, as a file or as pasted text. The statements
/// found in it wait for people to confirm them.
/// </summary>
public sealed record AddSource(
    Guid OrganisationId,
    Guid? ExerciseId,
    string Title,
    SourceKind? Kind,
    Upload? File,
    string Pasted
) : Command<Guid>
{
    /// <summary>How many characters can be pasted.</summary>
    public const int LongestText = 200_000;

    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class AddSourceHandler : ICommandHandler<AddSource, Guid>
{
    internal const string ConfirmIt = "Confirm the statements found in your document";

    public async Task<Outcome<Guid>> Handle(AddSource command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        if (!await work.Db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel))
        {
            return new Refusal.NotFound();
        }
        var exercise = await work
            .Db.Set<PracticeExercise>()
            .SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        var isPasted = !string.IsNullOrWhiteSpace(command.Pasted);
        var faults = new Faults()
            .When(exercise is null, nameof(command.ExerciseId), "Choose an exercise")
            .When(
                await work.Db.Set<RatingRound>().AnyAsync(r => r.ExerciseId == command.ExerciseId, cancel),
                nameof(command.ExerciseId),
                "Choose another exercise: what came of this one is being rated"
            )
            .Text(command.Title, nameof(command.Title), "what the document is called", 200)
            .When(command.Kind is null, nameof(command.Kind), "Choose what kind of document it is")
            .When(
                command.File is null != isPasted,
                nameof(command.File),
                isPasted ? "Choose a file or paste the text, not both" : "Choose a file, or paste the text"
            )
            .Optional(command.Pasted, nameof(command.Pasted), "the text", AddSource.LongestText);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var reading = command.File is { } file
            ? await StatementFile.Read(file, cancel)
            : StatementFile.FromText(command.Pasted);
        if (reading.Problem is { } problem)
        {
            return Refusal.For(isPasted ? nameof(command.Pasted) : nameof(command.File), problem);
        }
        var source = new PracticeSource(
            exercise!.Id,
            id,
            command.Title.Trim(),
            command.Kind!.Value,
            work.Actor.Id,
            work.Now
        );
        foreach (var statement in reading.Statements)
        {
            source.Take(statement);
        }
        work.Db.Add(source);
        var on = RecordKinds.Organisation.Ref(id);
        work.Enter(source.Ref, source.Title, heldIn: on);
        work.Link(source.Ref, Relation.Answers, exercise.Ref, "Brought to the exercise");
        if (command.File is { } upload)
        {
            var stored = await work.StoreFile<GetSource>(upload, source.Ref, nameof(command.File), cancel);
            if (!stored.IsDone)
            {
                return stored.Refusal;
            }
            source.FileId = stored.Value.Id;
        }
        await work.Ask(work.Actor.Id, ConfirmIt, source.Ref, work.Today.AddDays(28), cancel);
        work.Log(
            "practice-source-added",
            source.Ref,
            new
            {
                source.Title,
                source.Kind,
                statements = source.Statements.Count,
            }
        );
        return source.Id;
    }
}
