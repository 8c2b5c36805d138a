using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>
/// Decides when an exercise runs: that it opens, that it is moved before it has opened, that it is extended while it is open,
/// or that it stops. The decision and its reasons stand on the exercise's public page.
/// </summary>
/// <param name="Act">Code of the outcome: <c>open</c>, <c>move</c>, <c>extend</c> or <c>stop</c>.</param>
/// <param name="Opens">Needed to open and to move.</param>
/// <param name="Closes">Needed for all but to stop.</param>
public sealed record DecideCourse(
    Guid ExerciseId,
    string Act,
    LocalMoment? Opens,
    LocalMoment? Closes,
    string Reasons,
    string Authority,
    int Seen
) : Command<Guid>
{
    public const string Kind = "exercise-course";
    public const string Open = "open";
    public const string Move = "move";
    public const string Extend = "extend";
    public const string Stop = "stop";

    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class DecideCourseHandler : ICommandHandler<DecideCourse, Guid>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public async Task<Outcome<Guid>> Handle(DecideCourse command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (WhyNot(exercise.StateAt(work.Now), command.Act) is { } why)
        {
            return new Refusal.OutOfOrder(why);
        }
        if (exercise.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "The exercise",
                    "As you saw it",
                    "It was changed since. Look at it again before you decide"
                ),
            ]);
        }
        var faults = new Faults();
        var (opens, closes) = Read(command, exercise, work.Now, faults);
        faults
            .Text(command.Reasons, nameof(command.Reasons), "the reasons", Deciding.ReasonsLimit)
            .Text(command.Authority, nameof(command.Authority), "the authority under which it is decided", 300);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Act == DecideCourse.Open && await Unready(exercise, work, cancel) is { } unready)
        {
            return new Refusal.OutOfOrder(unready);
        }
        var decided = await work.Decide(
            new DecisionDraft(
                DecideCourse.Kind,
                exercise.Ref,
                command.Act,
                command.Reasons,
                command.Authority,
                work.Today,
                [work.Actor.Id]
            )
            {
                Credential = exercise.CredentialId,
                IsPublic = true,
                Title = Title(command.Act, exercise),
            },
            cancel
        );
        if (!decided.IsDone)
        {
            return decided.Refusal;
        }
        switch (command.Act)
        {
            case DecideCourse.Open:
                exercise.Announce(opens!.Value, closes!.Value, work.Now);
                (await work.ItemOf(exercise.Ref, cancel)).IsPublic = true;
                break;
            case DecideCourse.Stop:
                exercise.Stop(work.Now);
                break;
            default:
                exercise.Move(opens ?? exercise.OpensAt!.Value, closes!.Value);
                break;
        }
        await AskToCount(exercise, work, cancel);
        return decided.Value.Id;
    }

    /// <summary>When it has ended, somebody has a week to type in what came on paper, and to count.</summary>
    private static async Task AskToCount(Exercise exercise, Work work, CancellationToken cancel)
    {
        await work.Settle(exercise.Ref, cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Count the answers and publish the results",
            exercise.Ref,
            Site.DateOf(exercise.StoppedAt ?? exercise.ClosesAt!.Value).AddDays(7),
            cancel,
            $"/engagement/exercises/{exercise.Id}"
        );
    }

    private static (DateTimeOffset? Opens, DateTimeOffset? Closes) Read(
        DecideCourse command,
        Exercise exercise,
        DateTimeOffset now,
        Faults faults
    )
    {
        if (command.Act == DecideCourse.Stop)
        {
            return (null, null);
        }
        var closes = (command.Closes ?? new LocalMoment(null, null)).Read(faults, "Closes", "the exercise closes");
        if (command.Act == DecideCourse.Extend)
        {
            faults.When(
                closes <= exercise.ClosesAt,
                "ClosesDate",
                "Enter a later closing: to end sooner is to stop the exercise"
            );
            faults.When(
                closes > exercise.OpensAt + Longest,
                "ClosesDate",
                "Enter a closing within a year of the opening"
            );
            return (null, closes);
        }
        var opens = (command.Opens ?? new LocalMoment(null, null)).Read(faults, "Opens", "the exercise opens");
        faults
            .When(
                opens < now && command.Act == DecideCourse.Move,
                "OpensDate",
                "Enter an opening that is not in the past"
            )
            .When(
                opens < now.AddMinutes(-5) && command.Act == DecideCourse.Open,
                "OpensDate",
                "Enter an opening that is not in the past"
            )
            .When(closes <= opens, "ClosesDate", "Enter a closing that comes after the opening")
            .When(closes <= now, "ClosesDate", "Enter a closing that is not in the past")
            .When(closes > opens + Longest, "ClosesDate", "Enter a closing within a year of the opening");
        return (opens, closes);
    }

    /// <summary>Nobody is invited to an exercise in which there is nothing to read and nothing to answer.</summary>
    private static async Task<string?> Unready(Exercise exercise, Work work, CancellationToken cancel)
    {
        var questionnaires = await work
            .Db.Set<Questionnaire>()
            .Where(q => q.ExerciseId == exercise.Id)
            .ToListAsync(cancel);
        if (questionnaires.Find(q => q.PublishedId is null) is { } unpublished)
        {
            return $"The questionnaire \u201c{unpublished.Title}\u201d has not been published. Publish it or remove it first.";
        }
        var hasMaterial = await work.Db.Set<Material>().AnyAsync(m => m.ExerciseId == exercise.Id, cancel);
        return hasMaterial || questionnaires.Count > 0
            ? null
            : "There is nothing to read and nothing to answer yet. Add a questionnaire or a document first.";
    }

    private static string? WhyNot(ExerciseState state, string act) =>
        (act, state) switch
        {
            (DecideCourse.Open, not ExerciseState.Draft) => "This exercise has been announced already.",
            (DecideCourse.Move, not ExerciseState.Announced) =>
                "Only an exercise that has been announced and has not opened yet can be moved.",
            (DecideCourse.Extend, not ExerciseState.Open) => "Only an exercise that is open can be extended.",
            (DecideCourse.Stop, not (ExerciseState.Announced or ExerciseState.Open)) =>
                "Only an exercise that is announced or open can be stopped.",
            _ => null,
        };

    private static string Title(string act, Exercise exercise) =>
        act switch
        {
            DecideCourse.Open => $"Opening of \u201c{exercise.Title}\u201d",
            DecideCourse.Move => $"New dates of \u201c{exercise.Title}\u201d",
            DecideCourse.Extend => $"Extension of \u201c{exercise.Title}\u201d",
            _ => $"Stopping of \u201c{exercise.Title}\u201d",
        };
}
