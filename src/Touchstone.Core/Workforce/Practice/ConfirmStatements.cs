using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>People decide which of the statements found in a document count, mend their words, and map them.</summary>
/// <param name="Decisions">Those that are decided on; the others stay as they are.</param>
public sealed record ConfirmStatements(Guid SourceId, ImmutableArray<StatementDecision> Decisions, int Seen)
    : Command<int>
{
    public override RecordRef? Subject => RecordKinds.PracticeSource.Ref(SourceId);
}

/// <param name="Keep">True to keep, false to drop, null to leave undecided.</param>
/// <param name="PillarCodes">Codes of the multi-professional framework, with ranges.</param>
/// <param name="Capabilities">Keys of capabilities of specifications in force, see <see cref="MappedCapability.Key"/>.</param>
public sealed record StatementDecision(
    Guid StatementId,
    bool? Keep,
    string Text,
    string PillarCodes,
    ImmutableArray<string> Capabilities
);

internal sealed class ConfirmStatementsHandler(IPublishedSpecifications specifications)
    : ICommandHandler<ConfirmStatements, int>
{
    public async Task<Outcome<int>> Handle(ConfirmStatements command, Work work, CancellationToken cancel)
    {
        var source = await work
            .Db.Set<PracticeSource>()
            .Include(s => s.Statements)
            .SingleOrDefaultAsync(s => s.Id == command.SourceId, cancel);
        if (source is null)
        {
            return new Refusal.NotFound();
        }
        if (await work.Db.Set<RatingRound>().AnyAsync(r => r.ExerciseId == source.ExerciseId, cancel))
        {
            return new Refusal.OutOfOrder("Statements that have been put to people for rating stay as they are.");
        }
        var edition = await work
            .Db.Set<PracticeExercise>()
            .Where(e => e.Id == source.ExerciseId)
            .Select(e => e.FrameworkEdition)
            .SingleAsync(cancel);
        var known = work.Reference.Mpf[edition].SelectMany(p => p.Capabilities).Select(c => c.Code).ToList();
        var mapped = (await specifications.All(work.Db, cancel))
            .SelectMany(s => s.Capabilities.Select(c => MappedCapability.Of(s, c)))
            .Concat(source.Statements.SelectMany(s => s.Capabilities))
            .DistinctBy(m => m.Key)
            .ToDictionary(m => m.Key, StringComparer.Ordinal);
        var decided = command.Decisions.Where(d => d.Keep is not null).ToList();
        var faults = new Faults();
        foreach (var decision in decided)
        {
            var field = $"Decisions[{decision.StatementId}]";
            var read = CodeRange.Read(decision.PillarCodes, known);
            faults
                .When(
                    source.Statements.All(s => s.Id != decision.StatementId),
                    field,
                    "Choose statements of this document"
                )
                .When(
                    decision.Keep == true && string.IsNullOrWhiteSpace(decision.Text),
                    $"{field}.Text",
                    "Enter the statement"
                )
                .Optional(decision.Text, $"{field}.Text", "the statement", 1_000)
                .When(
                    !read.Unread.IsEmpty,
                    $"{field}.PillarCodes",
                    $"Enter codes of the framework: {string.Join(", ", read.Unread)} cannot be read"
                )
                .Each(decision.Capabilities, mapped.Keys, $"{field}.Capabilities", "capabilities");
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (source.Revision != command.Seen)
        {
            return new Refusal.Stale([
                .. decided.Select(d =>
                {
                    var standing = source.Statements.Single(s => s.Id == d.StatementId);
                    return new StaleField(
                        $"Statement {standing.Place}",
                        $"{(d.Keep == true ? "Kept" : "Dropped")}: {d.Text}",
                        $"{standing.State}: {standing.Text}"
                    );
                }),
            ]);
        }
        foreach (var decision in decided)
        {
            var statement = source.Statements.Single(s => s.Id == decision.StatementId);
            statement.Decide(
                decision.Keep == true ? StatementState.Kept : StatementState.Dropped,
                string.IsNullOrWhiteSpace(decision.Text) ? statement.Text : decision.Text.Trim(),
                CodeRange.Read(decision.PillarCodes, known).Codes.Distinct().Order(CodeOrder.Instance),
                decision.Capabilities.Distinct().Select(key => mapped[key])
            );
        }
        source.Saved(work.Now);
        if (source.ConfirmedAt is not null)
        {
            await work.Settle(source.Ref, cancel);
        }
        work.Log("statements-confirmed", source.Ref, command.Decisions);
        return source.Revision;
    }
}
