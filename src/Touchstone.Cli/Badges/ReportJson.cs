using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Verification;

namespace Touchstone.Cli.Badges;

/// <summary>A verification report for programs.</summary>
internal static class ReportJson
{
    internal static JsonObject Write(VerificationReport report) =>
        new()
        {
            ["verdict"] = Name(report.Verdict),
            ["checks"] = new JsonArray([.. report.Checks.Select(Write)]),
            ["credential"] = report.Credential?.DeepClone(),
        };

    internal static JsonNode Write(Check check) =>
        new JsonObject
        {
            ["kind"] = Name(check.Kind),
            ["outcome"] = Name(check.Outcome),
            ["reason"] = check.Reason,
            ["explanation"] = check.Explanation,
        };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
