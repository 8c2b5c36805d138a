using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Web.Demo;

/// <summary>Documents of three organisations, what is core and what is specialist in them, and what people rate as most important.</summary>
internal sealed class DemoPractice(DemoRun run)
{
    private static readonly (string Who, string Where, string Title, SourceKind Kind, string Text)[] Documents =
    [
        (
            "employer",
            "trust",
            "Advanced practitioner, community: job description",
            SourceKind.JobDescription,
            """
            Assesses people with complex needs and reaches a diagnosis with them.
            Works within own scope of practice and seeks help in time.
            Leads the development of services across professions and settings.
            Supervises and teaches trainees from several professions.
            Carries out audit and uses the results to change practice.
            Assesses pelvic floor function by internal and external examination.
            """
        ),
        (
            "employer2",
            "lowmoor",
            "Framework of advanced practice in urgent care",
            SourceKind.Framework,
            """
            Assesses people with complex needs and reaches a diagnosis in uncertain situations.
            Works within own scope of practice and seeks help from seniors in time.
            Leads the development of services across professions.
            Supervises and teaches trainees from other professions.
            Manages the airway of a deteriorating patient until help arrives.
            """
        ),
        (
            "provider2",
            "wolds",
            "Role profile used in placements",
            SourceKind.Framework,
            """
            Assesses people with complex needs and reaches a diagnosis together with them.
            Works within own scope of practice and seeks help when it is needed.
            Carries out audit and research and uses the results to change practice.
            Supervises and teaches trainees from several professions in practice.
            """
        ),
    ];

    private static readonly string[] Raters =
    [
        "employer",
        "employer2",
        "provider",
        "provider2",
        "region",
        "practitioner",
    ];

    public async Task GatherAsync()
    {
        var exercise = await run.Do(
            "manager",
            new OpenExercise(
                "What advanced practitioners do, whatever their field",
                "Employers and universities bring what they use. We look for what is common, for what is particular to a field, and for what matters most."
            )
        );
        foreach (var (who, where, title, kind, text) in Documents)
        {
            var source = await run.Do(who, new AddSource(run.Organisations[where], exercise, title, kind, null, text));
            var page = await run.Do(who, new GetSource(source));
            await run.Do(
                who,
                new ConfirmStatements(
                    source,
                    [
                        .. page.Statements.Select(s => new StatementDecision(
                            s.Statement.Id,
                            true,
                            s.Statement.Text,
                            string.Join(", ", s.Suggestions.Pillars.Take(1).Select(p => p.Key)),
                            [.. s.Suggestions.Capabilities.Take(1).Select(c => c.Key)]
                        )),
                    ],
                    0
                )
            );
        }
        await run.Do("manager", new GroupStatements(exercise));
        await run.Do(
            "manager",
            new OpenRatingRound(
                exercise,
                "How important is it for an advanced practitioner, from 1 to 9?",
                run.Clock.Today.AddDays(21)
            )
        );
        var groups = (await run.Do("manager", new GetExercise(exercise))).Groups;
        foreach (var (who, place) in Raters.Select((who, i) => (who, i)))
        {
            await run.Do(
                who,
                new RatePriorities(
                    exercise,
                    [.. groups.Select((g, i) => new GivenScore(g.Group.Id, Math.Max(1, 9 - i / 2 - (place + i) % 3)))]
                )
            );
        }
        run.Clock.Pass(10);
        await run.Do("manager", new CloseRatingRound(exercise));
    }
}
