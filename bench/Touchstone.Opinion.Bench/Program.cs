// Measures the opinion engine, CPU seconds of the whole process:
//   dotnet run -c Release --project bench/Touchstone.Opinion.Bench            the shapes up to two million votes
//   dotnet run -c Release --project bench/Touchstone.Opinion.Bench -- large   and twenty million
//   dotnet run -c Release --project bench/Touchstone.Opinion.Bench -- rings VOTES.csv [COMMENTS.csv]
//       plants rings of 15 % in a conversation and in made ones: who is flagged, how far the statement moves
//   dotnet run -c Release --project bench/Touchstone.Opinion.Bench -- gains VOTES.csv...
//       hides votes: how well classic and stable groups foretell them, for each conversation and on average
// Each shape runs in a process of its own, so times are cold and the peak of memory is its own.
using System.Diagnostics;
using System.Globalization;
using Touchstone.Opinion.Bench;

(string Name, int People, int Statements, int Votes)[] shapes =
[
    ("small", 540, 310, 30_000),
    ("middle", 2_000, 900, 225_000),
    ("planted", 5_000, 500, 300_000),
    ("largest real", 33_422, 783, 2_000_000),
    ("widest real", 18_081, 9_034, 400_000),
    ("cap", 100_000, 10_000, 20_000_000),
];

if (args is ["run", var what, var file])
{
    Shape.Run(what, file);
    return;
}

if (args is ["rings", ..])
{
    Rings.Run(args.ElementAtOrDefault(1), args.ElementAtOrDefault(2));
    return;
}

if (args is ["gains", .. var files])
{
    Gains.Run(files);
    return;
}

Console.WriteLine("shape            mode        read  groups   lists   total  peak MB  answer");
foreach (var shape in shapes.Where(s => s.Votes <= 2_000_000 || args.Contains("large")))
{
    var path = Path.Combine(Path.GetTempPath(), $"opinion-bench-{shape.People}-{shape.Statements}-{shape.Votes}.csv");
    if (!File.Exists(path))
    {
        new MadeConversation(shape.People, shape.Statements, shape.Votes, 4, 1.7, 1).WriteCsv(path);
    }

    string[] modes = shape.Votes switch
    {
        > 2_000_000 => ["classic"],
        2_000_000 => ["classic", "stable", "live", "passes"],
        _ => ["classic", "stable", "live"],
    };
    foreach (var mode in modes)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["run", mode, path])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Name, -16} {mode, -8} {answer}"));
    }
}
