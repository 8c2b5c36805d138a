using System.CommandLine;
using System.Globalization;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Covering;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Cli.Frameworks;

/// <summary><c>coverage</c>: how a specification covers another framework.</summary>
internal static class CoverageCommand
{
    internal static Command Create()
    {
        var specification = new Argument<FileInfo>("SPEC") { Description = "The specification, in any format." };
        var against = new Option<FileInfo>("--against")
        {
            Description = "The framework it is held against, in any format.",
            Required = true,
        };
        var mapping = new Option<FileInfo>("--mapping")
        {
            Description =
                "The mapping: a CSV or XLSX table (From, Relation, To with ranges, Rationale), or a package that holds it.",
            Required = true,
        };
        var over = new Option<int>("--over")
        {
            Description = "A target covered by more nodes than this is over-covered.",
            DefaultValueFactory = _ => new CoverageOptions().OverCoveredAbove,
        };
        var json = new Option<FileInfo?>("--json") { Description = "Writes the matrix as JSON." };
        var csv = new Option<FileInfo?>("--csv") { Description = "Writes the matrix as CSV." };
        var command = new Command("coverage", "Shows what a specification covers. Exit code 1 when there are gaps.")
        {
            specification,
            against,
            mapping,
            over,
            json,
            csv,
        };
        command.Runs(
            async (parsed, console, cancellation) =>
            {
                var spec = (
                    await FrameworkFile.NeedAsync(parsed.GetRequiredValue(specification), cancellation)
                ).Version;
                var framework = (await FrameworkFile.NeedAsync(parsed.GetRequiredValue(against), cancellation)).Version;
                var sets = await MappingsAsync(
                    parsed.GetRequiredValue(mapping),
                    spec,
                    framework,
                    console,
                    cancellation
                );
                var matrix = CoverageMatrix.Of(
                    spec,
                    framework,
                    sets,
                    new CoverageOptions { OverCoveredAbove = parsed.GetValue(over) }
                );
                if (parsed.GetValue(json) is { } data)
                {
                    await File.WriteAllBytesAsync(data.FullName, CoverageFile.WriteJson(matrix), cancellation);
                }

                if (parsed.GetValue(csv) is { } table)
                {
                    await File.WriteAllBytesAsync(table.FullName, CoverageFile.WriteCsv(matrix), cancellation);
                }

                await PrintAsync(console, matrix);
                return matrix.Gaps == 0 ? ExitCodes.Good : ExitCodes.NotGood;
            }
        );
        return command;
    }

    private static async Task<ValueList<MappingSet>> MappingsAsync(
        FileInfo file,
        FrameworkVersion specification,
        FrameworkVersion framework,
        TextWriter console,
        CancellationToken cancellation
    )
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        if (bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return (await FrameworkFile.NeedAsync(file, cancellation)).Mappings;
        }

        var import = MappingTable.Read(bytes, specification, framework);
        foreach (var finding in import.Report.Findings)
        {
            await console.WriteLineAsync($"{finding.Where}: {finding.Message}");
        }

        return import.Mapping is { } set ? [set] : throw new CannotRunException(FrameworkFile.Why(import.Report));
    }

    private static async Task PrintAsync(TextWriter console, CoverageMatrix matrix)
    {
        await console.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{matrix.Covered} of {matrix.Targets.Count} covered, {matrix.CoveredElsewhere} covered elsewhere, {matrix.Gaps} gaps, {matrix.OverCovered} over-covered"
            )
        );
        foreach (var branch in matrix.Branches)
        {
            await console.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {branch.Covered, 4} of {branch.Targets, 4}  {branch.Branch}"
                )
            );
        }

        foreach (var target in matrix.Targets.Where(target => target.Status != CoverageStatus.Covered))
        {
            await console.WriteLineAsync($"  {CoverageFile.WordOf(target.Status)}: {target.Target}");
        }

        foreach (var row in matrix.Dangling)
        {
            await console.WriteLineAsync($"  not in these versions: {row.From.Title} to {row.To.Title}");
        }
    }
}
