using System.CommandLine;
using System.Text;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement assign SUBMISSIONS.csv REVIEWERS.csv</c>: who should review what.</summary>
internal static class AssignCommand
{
    public static Command Create()
    {
        var submissions = new Argument<FileInfo>("submissions")
        {
            Description = "Submissions: submission and optionally reviewers, how many it needs.",
        };
        var reviewers = new Argument<FileInfo>("reviewers")
        {
            Description =
                "Reviewers: reviewer, optionally cap, and a column for each trait (profession, sector, lived_experience, ...).",
        };
        var match = new Option<FileInfo?>("--match")
        {
            Description = "How well they suit each other: submission, reviewer, match (more is better).",
        };
        var conflicts = new Option<FileInfo?>("--conflicts")
        {
            Description = "Pairs that must not be: submission, reviewer.",
        };
        var kept = new Option<FileInfo?>("--kept") { Description = "Pairs already accepted: submission, reviewer." };
        var each = AtLeast("--each", "Reviewers for each submission.", 3, 1);
        var cap = AtLeast("--cap", "The most submissions of a reviewer without a cap of their own.", 10, 0);
        var require = new Option<string[]>("--require")
        {
            Description =
                "What a panel should be made up of: \"profession 2\" for two different ones, \"lived_experience=yes 1\" for one with a value, none for nothing. When not given: two professions, two sectors and one person with lived experience, as far as there are such columns.",
            AllowMultipleArgumentsPerToken = false,
        };
        var outFile = new Option<FileInfo?>("--out") { Description = "Write the pairs to this CSV file." };
        var json = new Option<FileInfo?>("--json") { Description = "Write everything to this file." };
        var command = new Command(
            "assign",
            "Assign reviewers to submissions. Exit code 1 when places stay empty or a panel is not made up as asked for."
        )
        {
            submissions,
            reviewers,
            match,
            conflicts,
            kept,
            each,
            cap,
            require,
            outFile,
            json,
        };
        command.Runs(
            (parsed, output, _) =>
            {
                var work = AgreementFiles.Read(
                    parsed.GetRequiredValue(submissions),
                    stream => AssignmentCsv.Submissions(stream, parsed.GetValue(each))
                );
                var people = AgreementFiles.Read(
                    parsed.GetRequiredValue(reviewers),
                    stream => AssignmentCsv.Reviewers(stream, parsed.GetValue(cap))
                );
                var problem = Problem(
                    work,
                    people,
                    Optional(parsed.GetValue(match), s => AssignmentCsv.Matches(s, work, people)),
                    Optional(parsed.GetValue(conflicts), s => AssignmentCsv.Pairs(s, work, people)),
                    AssignRequirements.Of(parsed.GetValue(require), people),
                    Optional(parsed.GetValue(kept), s => AssignmentCsv.Pairs(s, work, people))
                );
                var assignment = ReviewerAssignment.Solve(problem);
                if (parsed.GetValue(json) is { } file)
                {
                    AgreementFiles.WriteJson(file, writer => AssignJson.Write(writer, problem, assignment));
                }

                if (parsed.GetValue(outFile) is { } to)
                {
                    WritePairs(to, problem, assignment);
                }

                AssignSummary.Write(problem, assignment, output);
                return Task.FromResult(
                    assignment.Short == 0 && assignment.Unmet.Count == 0 ? ExitCodes.Good : ExitCodes.NotGood
                );
            }
        );
        return command;
    }

    private static AssignmentProblem Problem(
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Reviewer> reviewers,
        IReadOnlyDictionary<(string, string), double>? match,
        IReadOnlyList<(string, string)>? conflicts,
        IReadOnlyList<PanelRequirement> requirements,
        IReadOnlyList<(string, string)>? kept
    )
    {
        try
        {
            return new(submissions, reviewers, match, conflicts, requirements, kept);
        }
        catch (ArgumentException fault)
        {
            throw new CannotRunException(fault.Message);
        }
    }

    private static T? Optional<T>(FileInfo? file, Func<Stream, CsvReading<T>> read)
        where T : class => file is null ? null : AgreementFiles.Read(file, read);

    private static Option<int> AtLeast(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < least)
            {
                result.AddError($"{name} must be at least {least}.");
            }
        });
        return option;
    }

    private static void WritePairs(FileInfo to, AssignmentProblem problem, ReviewerAssignment assignment)
    {
        var kept = problem.Kept.ToHashSet();
        using var file = new StreamWriter(
            to.FullName,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );
        file.WriteLine("submission,reviewer,kept");
        foreach (var pair in assignment.Pairs)
        {
            file.WriteLine(
                $"{AgreementFiles.Cell(pair.Submission)},{AgreementFiles.Cell(pair.Reviewer)},{(kept.Contains(pair) ? "yes" : "no")}"
            );
        }
    }
}
