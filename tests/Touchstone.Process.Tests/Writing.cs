using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Process.Tests;

/// <summary>
/// People who go on working while the site is killed under them: each sends a form, with the key it was opened with, until it is
/// acknowledged. What was acknowledged is kept by kind.
/// </summary>
internal sealed class Writing(Workload work, Func<Uri> site, CancellationToken enough)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Addresses that asked for an account.</summary>
    public ConcurrentQueue<string> Registrations { get; } = new();

    /// <summary>The criterion of each saved judgement, once for every save.</summary>
    public ConcurrentQueue<string> Judgements { get; } = new();

    /// <summary>Proposals that were decided on.</summary>
    public ConcurrentQueue<Guid> Decisions { get; } = new();

    /// <summary>Titles of pieces of evidence.</summary>
    public ConcurrentQueue<string> Evidence { get; } = new();

    /// <summary>Imports with the hash of the file that was sent.</summary>
    public ConcurrentQueue<(Guid Import, string Sha256)> Files { get; } = new();

    public int Acknowledged => Registrations.Count + Judgements.Count + Decisions.Count + Evidence.Count + Files.Count;

    public Task EverybodyAsync() =>
        Task.WhenAll(RegisterAsync(), JudgeAsync(), DecideAsync(), GiveEvidenceAsync(), BringFilesAsync());

    private async Task RegisterAsync()
    {
        using var visitor = new Visitor();
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var email = $"person-{number}@people.example";
            await PostAsync(visitor, "/register", ("Name", "Ada Byron"), ("Email", email));
            Registrations.Enqueue(email);
        }
    }

    private async Task JudgeAsync()
    {
        using var visitor = await SignedInAsync(work.Reviewer);
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var criterion = work.Criteria[number % work.Criteria.Count];
            await PostAsync(
                visitor,
                $"/endorsement/reviews/{work.Review}/criteria/{criterion}",
                ("Level", "met"),
                ("Reasons", $"Reasons as of save {number}"),
                ("Clauses", "1")
            );
            Judgements.Enqueue(criterion);
        }
    }

    private async Task DecideAsync()
    {
        using var visitor = await SignedInAsync(work.Chair);
        var today = TimeProvider.System.GetLocalNow();
        foreach (var proposal in work.Proposals.TakeWhile(_ => !enough.IsCancellationRequested))
        {
            await PostAsync(
                visitor,
                $"/priorities/proposals/{proposal}/decide",
                [
                    ("Outcome", "later-round"),
                    ("Reasons", "The evidence should be stronger."),
                    ("Delegation", "Decision panel"),
                    ("DecidedOn.day", today.Day.ToString(CultureInfo.InvariantCulture)),
                    ("DecidedOn.month", today.Month.ToString(CultureInfo.InvariantCulture)),
                    ("DecidedOn.year", today.Year.ToString(CultureInfo.InvariantCulture)),
                    .. work.Panel.Select(p => ("Deciders", p.ToString())),
                ]
            );
            Decisions.Enqueue(proposal);
        }
    }

    private async Task GiveEvidenceAsync()
    {
        foreach (var learner in work.Learners.TakeWhile(_ => !enough.IsCancellationRequested))
        {
            using var visitor = await SignedInAsync(learner.Email);
            for (var number = 0; number < Learner.Pieces && !enough.IsCancellationRequested; number++)
            {
                var title = $"{learner.Enrolment} piece {number}";
                await PostAsync(
                    visitor,
                    $"/recognition/enrolments/{learner.Enrolment}/evidence/new",
                    ("Route", "demonstrated-capability"),
                    ("Title", title),
                    ("Account", "Practice over three months."),
                    ("Confirmer", "Jo Farrow"),
                    ("Capabilities", learner.Capability.ToString())
                );
                Evidence.Enqueue(title);
            }
        }
    }

    private async Task BringFilesAsync()
    {
        using var visitor = await SignedInAsync(work.Developer);
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var lines = Enumerable.Range(0, 200).Select(line => $"{number}.{line},Capability {line} of file {number}");
            var file = Encoding.UTF8.GetBytes("code,text\n" + string.Join('\n', lines));
            var form = await OpenAsync(visitor, $"/specifications/{work.Draft}/imports/new");
            var led = await UntilTakenAsync(() =>
                visitor.SendFileAsync(site(), form, "File", $"draft-{number}.csv", file, Ct)
            );
            Files.Enqueue(
                (Guid.Parse(led[(led.LastIndexOf('/') + 1)..]), Convert.ToHexStringLower(SHA256.HashData(file)))
            );
        }
    }

    private async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = new Visitor();
        await UntilTakenAsync(async () =>
        {
            await visitor.SignInAsync(site(), email, Ct);
            return email;
        });
        return visitor;
    }

    private async Task PostAsync(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var form = await OpenAsync(visitor, path);
        await UntilTakenAsync(() => visitor.SendAsync(site(), form, Ct, fields));
    }

    private Task<FilledForm> OpenAsync(Visitor visitor, string path) =>
        UntilTakenAsync(() => visitor.OpenAsync(site(), path, Ct));

    /// <summary>Tries again while the site is away or in trouble; anything that it says about what was sent is a fault of the test.</summary>
    private static async Task<T> UntilTakenAsync<T>(Func<Task<T>> act)
    {
        var began = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await act();
            }
            catch (HttpRequestException e)
                when (e.StatusCode is null or >= HttpStatusCode.InternalServerError && began.Elapsed < Patience)
            {
                await Task.Delay(Breath, Ct);
            }
        }
    }
}
