using System.Text.Json;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Writes scores as <c>scores.schema.json</c> describes them.</summary>
internal static class ScoresJson
{
    public static void Write(Utf8JsonWriter json, ScoresReport report)
    {
        var adjusted = report.Adjusted;
        json.WriteNumber("level", report.Level);
        json.Number("severity_deviation", adjusted.SeverityDeviation);
        json.Number("residual_deviation", adjusted.ResidualDeviation);
        json.WriteNumber("parts", adjusted.Parts);
        json.Number("alpha_interval", report.Alpha.Value);
        json.Interval("alpha_interval_interval", report.Alpha.Interval);
        json.WriteNumber("complete_submissions", report.CompleteSubmissions);
        Correlations(json, report.Correlations);
        json.WriteStartArray("submissions");
        foreach (var submission in adjusted.Submissions)
        {
            json.WriteStartObject();
            json.WriteString("submission", submission.Submission);
            json.WriteNumber("reviews", submission.Reviews);
            json.WriteNumber("raw", submission.Raw);
            json.Interval("raw_interval", submission.RawInterval);
            json.WriteNumber("raw_rank", submission.RawRank);
            json.WriteNumber("adjusted", submission.Adjusted);
            json.Interval("adjusted_interval", submission.AdjustedInterval);
            json.WriteNumber("adjusted_rank", submission.AdjustedRank);
            json.WriteNumber("part", submission.Part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reviewers");
        foreach (var reviewer in adjusted.Reviewers)
        {
            json.WriteStartObject();
            json.WriteString("reviewer", reviewer.Reviewer);
            json.WriteNumber("reviews", reviewer.Reviews);
            json.WriteNumber("severity", reviewer.Severity);
            json.Interval("severity_interval", reviewer.Interval);
            json.WriteNumber("part", reviewer.Part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Key(IntraclassForm form) =>
        form switch
        {
            IntraclassForm.OneWaySingle => "icc_1_1",
            IntraclassForm.RandomSingle => "icc_2_1",
            IntraclassForm.FixedSingle => "icc_3_1",
            IntraclassForm.OneWayMean => "icc_1_k",
            IntraclassForm.RandomMean => "icc_2_k",
            IntraclassForm.FixedMean => "icc_3_k",
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    private static void Correlations(Utf8JsonWriter json, IReadOnlyList<IntraclassCorrelation> all)
    {
        foreach (var form in Enum.GetValues<IntraclassForm>())
        {
            var icc = all.FirstOrDefault(i => i.Form == form);
            json.Number(Key(form), icc?.Value);
            json.Interval($"{Key(form)}_interval", icc?.Interval);
        }
    }
}
