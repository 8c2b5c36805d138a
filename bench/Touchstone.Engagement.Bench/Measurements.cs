using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Engagement.Bench;

/// <summary>One exercise with a questionnaire of 30 questions, and what is measured on it.</summary>
internal sealed class Measurements(UseCaseRunner process, BenchClock clock)
{
    private const int Questions = 27;
    private static TimeSpan counted;
    private readonly Random random = new(1);
    private Actor manager = Actor.System;
    private Guid exercise;
    private Guid questionnaire;
    private Guid version;
    private Form form = Form.Empty;

    public async Task Prepare(IDbContextFactory<TouchstoneDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        var account = new Account
        {
            DisplayName = "Bench",
            UserName = "bench@bench.example",
            NormalizedUserName = "BENCH@BENCH.EXAMPLE",
            Email = "bench@bench.example",
            NormalizedEmail = "BENCH@BENCH.EXAMPLE",
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7().ToString(),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(account);
        db.Add(new Grant(account.Id, Role.ProgrammeManager, null, clock.GetUtcNow(), null));
        await db.SaveChangesAsync();
        manager = Actor.Person(account.Id);
        await Begin();
    }

    /// <summary>Three questions about the person and 27 others: statements, choices, a matrix, own words.</summary>
    public async Task Begin()
    {
        exercise = await Do(new BeginExercise(new ExerciseText("Bench", "Bench.", "To measure.", "Nobody.")));
        questionnaire = await Do(new AddQuestionnaire(exercise, "Bench", FormLayout.PageByPage, true));
        var revision = 0;
        for (var i = 0; i < Questions; i++)
        {
            var draft = (i % 9) switch
            {
                6 => new QuestionDraft(
                    QuestionKind.Multiple,
                    $"Which of these, {i}?",
                    Choices: "Red\nGreen\nBlue\nYellow",
                    Exclusive: "None of these"
                ),
                7 => new QuestionDraft(
                    QuestionKind.Matrix,
                    $"How important, {i}?",
                    Choices: "Low\nMiddle\nHigh",
                    Rows: "Cost\nCare\nTime"
                ),
                8 => new QuestionDraft(QuestionKind.Text, $"Why, {i}?"),
                _ => new QuestionDraft(QuestionKind.Agreement, $"Statement {i} is right."),
            };
            await Do(new WriteQuestion(questionnaire, null, draft, revision++));
        }
        await Do(new PublishQuestionnaire(questionnaire, revision));
        var now = clock.GetUtcNow();
        await Do(
            new DecideCourse(
                exercise,
                DecideCourse.Open,
                LocalMoment.Of(now),
                LocalMoment.Of(now.AddDays(7)),
                "To measure.",
                "Bench",
                0
            )
        );
        var found = await Do(new GetAnswerForm(questionnaire), Actor.Anonymous);
        (version, form) = (found.VersionId, found.Form);
    }

    public async Task BringAndTake(string bring, string take, int lines)
    {
        var file = File(lines);
        var watch = Stopwatch.StartNew();
        var upload = await Do(new BringAnswers(questionnaire, new Upload("answers.csv", file)));
        var dry = watch.Elapsed;
        Say(Invariant($"import, {bring} ({file.Length / 1e6:0.0} MB)"), lines, [dry.TotalMilliseconds], dry);
        var taken = await Do(new TakeAnswers(questionnaire, upload));
        Say($"import, {take}", taken, [(watch.Elapsed - dry).TotalMilliseconds], watch.Elapsed - dry);
        Say("import, both", taken, [watch.Elapsed.TotalMilliseconds], watch.Elapsed);
    }

    public async Task Submit(int together, int answers)
    {
        var sheets = Enumerable.Range(0, answers).Select(_ => Sheet()).ToList();
        var times = new double[answers];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, together)
                .Select(async _ =>
                {
                    for (var i = Interlocked.Increment(ref next); i < answers; i = Interlocked.Increment(ref next))
                    {
                        var began = Stopwatch.GetTimestamp();
                        await Do(
                            new SubmitAnswers(
                                questionnaire,
                                version,
                                sheets[i],
                                new Standpoint(Capacity.Self),
                                Respondent.NewSecret(),
                                $"{Guid.CreateVersion7():n}@people.example"
                            ),
                            Actor.Anonymous,
                            Guid.CreateVersion7().ToString()
                        );
                        times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                    }
                })
        );
        Say($"submit with receipt, {together} at once", answers, times, watch.Elapsed);
    }

    public async Task Count()
    {
        clock.Pass(TimeSpan.FromDays(8));
        var work = await Do(new GetExerciseWork(exercise));
        var watch = Stopwatch.StartNew();
        await Do(new CountAnswers(exercise, work.Page.Exercise.Revision));
        Say("counting", work.Answers[questionnaire].All, [watch.Elapsed.TotalMilliseconds], watch.Elapsed);
        await Do(new ShowResults(exercise));
    }

    public async Task ReadResults(int times)
    {
        var took = new double[times];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await Do(new GetPublicResults(questionnaire), Actor.Anonymous);
            took[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Say("results, use case", times, took, watch.Elapsed);
    }

    /// <summary>The page of results as the built site serves it, cut by profession.</summary>
    public async Task OverHttp(string database, string folder)
    {
        const string address = "http://127.0.0.1:5187";
        var site = Site();
        if (site is null)
        {
            Console.WriteLine("results page over HTTP: not measured, the site is not built");
            return;
        }
        using var serving = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [site, "--urls", address, "--data", Path.Combine(folder, "site"), "--database", database]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(site),
            }
        )!;
        serving.OutputDataReceived += (_, _) => { };
        serving.ErrorDataReceived += (_, _) => { };
        serving.BeginOutputReadLine();
        serving.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            var path = $"/questionnaires/{questionnaire}/results?by=q2";
            await Up(client, path);
            var took = new double[40];
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < took.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path);
                await answer.Content.ReadAsByteArrayAsync();
                took[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
            Say("results page over HTTP, by profession", took.Length, took, watch.Elapsed);
        }
        finally
        {
            serving.Kill();
            await serving.WaitForExitAsync();
        }
    }

    private static async Task Up(HttpClient client, string path)
    {
        for (var wait = 0; ; wait++)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
                if (wait > 60)
                {
                    throw new InvalidOperationException($"The site answers {answer.StatusCode}.");
                }
            }
            catch (HttpRequestException) when (wait <= 60)
            {
                // Not up yet.
            }
            await Task.Delay(500);
        }
    }

    private static string? Site()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            foreach (var kind in new[] { "release", "debug" })
            {
                var site = Path.Combine(at.FullName, "bin", "Touchstone.Web", kind, "Touchstone.Web.dll");
                if (System.IO.File.Exists(site))
                {
                    return site;
                }
            }
        }
        return null;
    }

    private AnswerSheet Sheet() =>
        form.Questions.Aggregate(
            AnswerSheet.Empty,
            (sheet, q) => random.Next(20) == 0 ? sheet : sheet.With(q.Id, Answer(q))
        );

    private Answer Answer(Question question) =>
        question.Kind switch
        {
            QuestionKind.Multiple => new Answer([
                .. question.Choices.Where(c => !c.Exclusive && random.Next(2) == 0).Select(c => c.Id),
            ]),
            QuestionKind.Matrix => new Answer(Rows: question.Rows.ToDictionary(r => r.Id, _ => One(question))),
            QuestionKind.Text => new Answer(Text: Words()),
            _ => new Answer([One(question)]),
        };

    private string One(Question question) => question.Choices[random.Next(question.Choices.Length)].Id;

    private string Words() =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, random.Next(5, 40))
                .Select(_ => "practice capability assessment".Split(' ')[random.Next(3)])
        );

    private byte[] File(int lines)
    {
        var text = new StringBuilder();
        var columns = form
            .Questions.SelectMany(q =>
                q.Kind == QuestionKind.Matrix
                    ? q.Rows.Select(r => (Heading: AnswerRules.Part(q.Id, r.Id), Question: q))
                    : [(q.Id, q)]
            )
            .ToList();
        text.AppendJoin(',', columns.Select(c => c.Heading)).Append('\n');
        for (var i = 0; i < lines; i++)
        {
            text.AppendJoin(',', columns.Select(c => random.Next(20) == 0 ? "" : Cell(c.Question))).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string Cell(Question question) =>
        question.Kind switch
        {
            QuestionKind.Multiple => string.Join(
                ';',
                question.Choices.Where(c => !c.Exclusive && random.Next(2) == 0).Select(c => c.Id)
            ),
            QuestionKind.Text => random.Next(4) == 0 ? Words() : "",
            _ => One(question),
        };

    private Task<T> Do<T>(UseCase<T> useCase) => Do(useCase, manager);

    private async Task<T> Do<T>(UseCase<T> useCase, Actor actor, string? once = null)
    {
        var outcome = await process.Run(actor, useCase, once);
        return outcome.IsDone
            ? outcome.Value
            : throw new InvalidOperationException($"{useCase.GetType().Name}: {outcome.Refusal}");
    }

    private static void Say(string what, int n, double[] times, TimeSpan all)
    {
        // What this process worked since the last line: on a busy machine the time alone says little.
        using var self = Process.GetCurrentProcess();
        var worked = self.TotalProcessorTime - counted;
        counted = self.TotalProcessorTime;
        Array.Sort(times);
        double At(double share) => times[Math.Min(times.Length - 1, (int)(share * times.Length))];
        Console.WriteLine(
            Invariant(
                $"{what, -44} {n, 6} {At(.5), 10:0.0} {At(.95), 9:0.0} {times[^1], 9:0.0} {all.TotalSeconds, 8:0.00} {worked.TotalSeconds, 8:0.00}"
            )
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
