using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Plans the supervision of one trainee, a new one when none is named.</summary>
public sealed record SaveTrainee(Guid OrganisationId, Guid? TraineeId, string Label, SupervisionTeam Team, int Seen)
    : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class SaveTraineeHandler : ICommandHandler<SaveTrainee, Guid>
{
    private const decimal MostHours = 200;

    public async Task<Outcome<Guid>> Handle(SaveTrainee command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        var trainee = command.TraineeId is { } asked
            ? await work.Db.Set<Trainee>().SingleOrDefaultAsync(t => t.Id == asked && t.OrganisationId == id, cancel)
            : null;
        if (
            (command.TraineeId is not null && trainee is null)
            || !await work.Db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel)
        )
        {
            return new Refusal.NotFound();
        }
        var label = command.Label.Trim();
        var lower = label.ToLowerInvariant();
        var taken = await work
            .Db.Set<Trainee>()
            .AnyAsync(t => t.OrganisationId == id && t.Label.ToLower() == lower && t.Id != command.TraineeId, cancel);
        var faults = Faults(command, work)
            .When(taken, nameof(command.Label), "Enter another name: there is a trainee of this name");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (trainee is not null && trainee.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Training post", label, trainee.Label),
                new StaleField("Supervisors", Said(command.Team), Said(trainee.Supervisors)),
            ]);
        }
        var team = Tidy(command.Team);
        var isNew = trainee is null;
        trainee ??= new Trainee(id);
        trainee.Plan(label, team, work.Now);
        if (isNew)
        {
            work.Db.Add(trainee);
        }
        work.Log(
            "supervision-planned",
            RecordKinds.Organisation.Ref(id),
            new
            {
                trainee = trainee.Id,
                label,
                team,
            }
        );
        return trainee.Id;
    }

    private static Faults Faults(SaveTrainee command, Work work)
    {
        var pillars = work.Reference.Mpf.On(work.Today).Codes;
        var team = command.Team;
        var faults = new Faults()
            .Text(command.Label, nameof(command.Label), "what you call this training post", 100)
            .Optional(team.Coordinating, nameof(team.Coordinating), "the name of the coordinating supervisor", 200)
            .When(
                team.HoursAMonth is < 0 or > MostHours,
                nameof(team.HoursAMonth),
                "Enter hours a month between 0 and 200"
            )
            .When(
                team.HoursAMonth > 0 && string.IsNullOrWhiteSpace(team.Coordinating),
                nameof(team.Coordinating),
                "Enter who the coordinating supervisor is"
            )
            .Each(team.Pillars, pillars, nameof(team.Pillars), "pillars");
        for (var i = 0; i < team.Associates.Length; i++)
        {
            var associate = team.Associates[i];
            if (IsEmpty(associate))
            {
                continue;
            }
            faults
                .Text(associate.Name, $"Associates[{i}].Name", "the name of the associate supervisor", 200)
                .When(
                    associate.HoursAMonth is <= 0 or > MostHours,
                    $"Associates[{i}].HoursAMonth",
                    "Enter how many hours a month, 200 at most"
                )
                .Each(associate.Pillars, pillars, $"Associates[{i}].Pillars", "pillars");
        }
        return faults;
    }

    private static bool IsEmpty(AssociateSupervisor associate) =>
        string.IsNullOrWhiteSpace(associate.Name) && associate.HoursAMonth == 0 && associate.Pillars.IsEmpty;

    private static SupervisionTeam Tidy(SupervisionTeam team) =>
        new(
            team.Coordinating.Trim(),
            team.HoursAMonth,
            team.Pillars,
            [.. team.Associates.Where(a => !IsEmpty(a)).Select(a => a with { Name = a.Name.Trim() })]
        );

    private static string Said(SupervisionTeam team) =>
        string.Join(
            "; ",
            team.Associates.Where(a => !IsEmpty(a))
                .Select(a => $"{a.Name}, {a.HoursAMonth:0.##} hours")
                .Prepend($"{team.Coordinating}, {team.HoursAMonth:0.##} hours")
        );
}
