using System.Globalization;
using Touchstone.Conversations.Bench;

// Live votes over HTTP: a site and a PostgreSQL as processes of their own, this one votes. Everything is on this machine.
//   dotnet run -c Release --project bench/Touchstone.Conversations.Bench -- [seconds]            votes at 100, 600 and 5,000 statements
//   dotnet run -c Release --project bench/Touchstone.Conversations.Bench -- viewers [how many]   server-sent events
if (args is ["viewers", ..])
{
    var many = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 4_000;
    await Viewers.MeasureAsync(many);
    return;
}
var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
Console.WriteLine(
    "statements  people   votes/s   p50 ms   p95 ms   p99 ms   CPU ms a vote   failed votes   failed joins"
);
var rates = new Dictionary<int, double>();
foreach (var statements in new[] { 100, 600, 5_000 })
{
    await using var stage = await Stage.SetAsync(statements);
    var run = await Voters.VoteAsync(stage, people: 100, TimeSpan.FromSeconds(seconds));
    rates[statements] = run.VotesPerSecond;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{statements, 10}  {run.People, 6}  {run.VotesPerSecond, 8:F0}  {run.Percentile(50), 7:F1}  {run.Percentile(95), 7:F1}  {run.Percentile(99), 7:F1}  {run.CpuPerVote, 14:F3}  {run.FailedVotes, 13}  {run.FailedJoins, 13}"
        )
    );
}
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"votes/s at 5,000 statements over those at 100: {rates[5_000] / rates[100]:F2}"
    )
);
