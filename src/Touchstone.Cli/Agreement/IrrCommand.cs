using System.CommandLine;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement irr CODINGS.csv</c>: how far coders agree.</summary>
internal static class IrrCommand
{
    public static Command Create()
    {
        var codings = new Argument<FileInfo>("codings")
        {
            Description = "Codings: unit, coder, value (several codes with | between them); optionally source.",
        };
        var unit = new Option<CodingUnit>("--unit")
        {
            Description = "What a unit of the file is: response, sentence or character.",
            DefaultValueFactory = _ => CodingUnit.Response,
        };
        var texts = new Option<FileInfo?>("--texts")
        {
            Description =
                "The codings are stretches (text, coder, code, start, end) and every character is a unit; this file has the texts: text, length, and optionally coders.",
        };
        var uncoded = new Option<string>("--uncoded")
        {
            Description = "With --texts: whether characters that nobody coded count (count) or not (leave-out).",
            DefaultValueFactory = _ => "count",
        };
        uncoded.AcceptOnlyFromAmong("count", "leave-out");
        var categories = new Option<string?>("--categories")
        {
            Description = "All categories in their order, with commas between them; those used when not given.",
        };
        var empty = new Option<string>("--empty")
        {
            Description = "What an empty value means: missing (not coded) or no-code (no code applies).",
            DefaultValueFactory = _ => "missing",
        };
        empty.AcceptOnlyFromAmong("missing", "no-code");
        var resamples = new Option<int>("--resamples")
        {
            Description = "Bootstrap resamples for the intervals, 0 for none.",
            DefaultValueFactory = _ => new AgreementOptions().Resamples,
        };
        resamples.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 1_000_000)
            {
                result.AddError("--resamples must be from 0 to 1000000.");
            }
        });
        var level = new Option<double>("--level")
        {
            Description = "The share of resamples that an interval holds.",
            DefaultValueFactory = _ => new AgreementOptions().Level,
        };
        level.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1))
            {
                result.AddError("--level must lie between 0 and 1.");
            }
        });
        var seed = new Option<ulong>("--seed") { Description = "Seed of the resamples.", DefaultValueFactory = _ => 1 };
        var json = new Option<FileInfo?>("--json") { Description = "Write everything to this file." };
        var command = new Command("irr", "Show how far coders agree, in every usual figure, by code and by pair.")
        {
            codings,
            unit,
            texts,
            uncoded,
            categories,
            empty,
            resamples,
            level,
            seed,
            json,
        };
        command.Runs(
            (parsed, output, _) =>
            {
                var declared = parsed.GetValue(categories)?.Split(',', StringSplitOptions.TrimEntries);
                if (declared is not null && declared.Distinct(StringComparer.Ordinal).Count() < declared.Length)
                {
                    throw new CannotRunException("--categories names a category twice.");
                }

                var known = parsed.GetValue(texts) is { } lengths ? AgreementFiles.Read(lengths, SpanCsv.Texts) : null;
                var table = AgreementFiles.Read(
                    parsed.GetRequiredValue(codings),
                    stream =>
                        known is null
                            ? CodingCsv.Read(
                                stream,
                                parsed.GetValue(unit),
                                parsed.GetValue(empty) == "no-code" ? EmptyValue.NoCode : EmptyValue.Missing,
                                declared
                            )
                            : SpanCsv.Read(
                                stream,
                                known,
                                parsed.GetValue(uncoded) == "count"
                                    ? UncodedCharacters.Count
                                    : UncodedCharacters.LeaveOut
                            )
                );
                var report = AgreementReport.Of(
                    table,
                    new()
                    {
                        Categories = declared,
                        Resamples = parsed.GetValue(resamples),
                        Level = parsed.GetValue(level),
                        Seed = parsed.GetValue(seed),
                        Threads = Environment.ProcessorCount,
                    }
                );
                if (parsed.GetValue(json) is { } file)
                {
                    AgreementFiles.WriteJson(file, writer => IrrJson.Write(writer, report));
                }

                IrrSummary.Write(report, output);
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }
}
