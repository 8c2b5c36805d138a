using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>
/// Writes a statement to agree or disagree with for each domain, or each capability, of the specification that the exercise is
/// about, each beside the clause it asks about. Those that are there already are not added twice.
/// </summary>
/// <param name="PerCapability">Else one for each domain.</param>
/// <param name="Statement">The words, with {clause} where the name of the part stands.</param>
/// <param name="AskWhy">Adds a question for comments below each.</param>
/// <returns>How many statements were added.</returns>
public sealed record GenerateStatements(
    Guid QuestionnaireId,
    bool PerCapability,
    string Statement,
    bool AskWhy,
    int Seen
) : Command<int>
{
    public const string Place = "{clause}";

    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class GenerateStatementsHandler : ICommandHandler<GenerateStatements, int>
{
    public async Task<Outcome<int>> Handle(GenerateStatements command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .Text(command.Statement, nameof(command.Statement), "the statement", 500)
            .When(
                !command.Statement.Contains(GenerateStatements.Place, StringComparison.Ordinal),
                nameof(command.Statement),
                $"Write {GenerateStatements.Place} where the name of the part should stand"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var written = await work.ToWrite(command.QuestionnaireId, command.Seen, cancel);
        if (!written.IsDone)
        {
            return written.Refusal;
        }
        var questionnaire = written.Value;
        var exercise = await work.Db.Set<Exercise>().SingleAsync(e => e.Id == questionnaire.ExerciseId, cancel);
        var version = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == exercise.VersionId, cancel);
        if (version is null)
        {
            return new Refusal.OutOfOrder("This exercise is not about a version of a specification.");
        }
        var form = questionnaire.Form;
        var added = 0;
        foreach (var domain in SpecificationContent.Of(version).Domains)
        {
            var clauses = command.PerCapability
                ? domain.Capabilities.Select(c => Clauses.CapabilityOf(version, c))
                : [Clauses.DomainOf(version, domain)];
            var left = clauses
                .Where(c => !form.Items.Any(i => i.Kind == QuestionKind.Agreement && i.Clause?.Lineage == c.Lineage))
                .ToList();
            if (left.Count > 0)
            {
                form = form.Add(new Question("", QuestionKind.Section, domain.Title, "", false, [], []));
            }
            foreach (var clause in left)
            {
                form = Add(form, command, clause);
                added++;
            }
        }
        if (added == 0)
        {
            return new Refusal.OutOfOrder("There is a statement for every part already.");
        }
        questionnaire.Write(form);
        work.Log("statements-generated", questionnaire.Ref, new { added, version = version.Id });
        return added;
    }

    private static Form Add(Form form, GenerateStatements command, Clause clause)
    {
        var words = command.Statement.Trim().Replace(GenerateStatements.Place, clause.Name, StringComparison.Ordinal);
        form = form.Add(
            new Question("", QuestionKind.Agreement, words, "", false, Question.Agreement, [], Clause: clause)
        );
        return command.AskWhy
            ? form.Add(
                new Question(
                    "",
                    QuestionKind.Text,
                    $"Your comments on {clause.Name}",
                    "",
                    false,
                    [],
                    [],
                    Clause: clause
                )
            )
            : form;
    }
}
