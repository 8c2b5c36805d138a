using System.CommandLine;
using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement saturation CODES.csv</c>: how much is still new in the latest sources.</summary>
internal static class SaturationCommand
{
    public static Command Create()
    {
        var codes = new Argument<FileInfo>("codes")
        {
            Description = "Codes by source, in the order of coding: source, codes (with | between them).",
        };
        var baseSize = new Option<int>("--base")
        {
            Description = "How many sources make the base; 4 to 6 are usual.",
            DefaultValueFactory = _ => 4,
        };
        var run = new Option<int>("--run")
        {
            Description = "How many sources make a run; 2 or 3 are usual.",
            DefaultValueFactory = _ => 2,
        };
        var threshold = new Option<double>("--threshold")
        {
            Description = "New information at which saturation counts as reached; 0.05 and 0 are usual.",
            DefaultValueFactory = _ => 0.05,
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write everything to this file." };
        var command = new Command("saturation", "Show how much is still new in the latest sources.")
        {
            codes,
            baseSize,
            run,
            threshold,
            json,
        };
        command.Runs(
            (parsed, output, _) =>
            {
                var (first, length, limit) = (
                    parsed.GetValue(baseSize),
                    parsed.GetValue(run),
                    parsed.GetValue(threshold)
                );
                if (first < 1 || length < 1 || limit is not (>= 0 and <= 1))
                {
                    throw new CannotRunException("--base and --run are 1 or more, --threshold is from 0 to 1.");
                }

                var sources = AgreementFiles.Read(parsed.GetRequiredValue(codes), SourceCsv.Read);
                var curve = SaturationCurve.Of(sources, first, length);
                if (parsed.GetValue(json) is { } file)
                {
                    AgreementFiles.WriteJson(file, writer => SaturationJson.Write(writer, curve, sources.Count, limit));
                }

                Summarise(curve, sources.Count, limit, output);
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }

    private static void Summarise(SaturationCurve curve, int sources, double threshold, TextWriter to)
    {
        Line(
            to,
            $"{sources} sources, {curve.AllCodes} codes, {curve.BaseCodes} of them in the first {curve.BaseSize}; runs of {curve.RunLength}"
        );
        foreach (var point in curve.Points)
        {
            Line(to, $"  to source {point.LastSource}: {point.NewCodes} new ({100 * point.NewInformation:F0} %)");
        }

        Line(
            to,
            curve.ReachedAt(threshold) is { } reached
                ? $"At most {100 * threshold:F0} % new from source {reached}."
                : (FormattableString)$"Not down to {100 * threshold:F0} % new."
        );
    }

    private static void Line(TextWriter to, FormattableString text) =>
        to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
