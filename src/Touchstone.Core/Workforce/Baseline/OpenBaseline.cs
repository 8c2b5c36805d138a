using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Opens a collection. The dictionary and the questions in force on its as-at date are fixed for it.</summary>
public sealed record OpenBaseline(
    string Title,
    string Purpose,
    DateOnly AsAt,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt
) : Command<Guid>;

internal sealed class OpenBaselineHandler : ICommandHandler<OpenBaseline, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenBaseline command, Work work, CancellationToken cancel)
    {
        var title = command.Title.Trim();
        var faults = new Faults()
            .Text(title, nameof(command.Title), "a title", 200)
            .Text(command.Purpose, nameof(command.Purpose), "what this collection is for", 5_000)
            .When(
                command.AsAt > Site.DateOf(command.ClosesAt),
                nameof(command.AsAt),
                "Enter a day before the collection closes"
            )
            .When(
                command.ClosesAt <= command.OpensAt,
                nameof(command.ClosesAt),
                "Enter a closing day after the opening day"
            )
            .When(command.ClosesAt <= work.Now, nameof(command.ClosesAt), "Enter a closing day in the future")
            .When(
                await work.Db.Set<BaselineRound>().AnyAsync(r => r.Title.ToLower() == title.ToLower(), cancel),
                nameof(command.Title),
                "Enter another title: a collection of this title exists"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var round = new BaselineRound(
            title,
            command.Purpose.Trim(),
            command.AsAt,
            command.OpensAt,
            command.ClosesAt,
            work.Reference.WorkforceFields.On(command.AsAt).Edition,
            work.Reference.WorkforceQuestions.On(command.AsAt).Edition
        );
        work.Db.Add(round);
        work.Enter(round.Ref, round.Title, round.Purpose, isPublic: true);
        work.Log(
            "baseline-opened",
            round.Ref,
            new
            {
                round.Title,
                round.AsAt,
                round.ClosesAt,
                round.FieldsEdition,
                round.QuestionsEdition,
            }
        );
        return round.Id;
    }
}
