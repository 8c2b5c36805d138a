using System.Text.Json;
using System.Text.Json.Serialization;
using Touchstone.Ledger;

namespace Touchstone.Cli.Ledger;

/// <summary>The report of the verifier for programs.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(VerificationReport report) =>
        JsonSerializer.Serialize(
            new
            {
                report.IsSound,
                report.EntryCount,
                Root = report.Root.ToHex(),
                Checkpoints = report.Checkpoints.Select(result => new
                {
                    result.Outside.Name,
                    result.Outside.Checkpoint.Origin,
                    result.Outside.Checkpoint.Size,
                    Root = result.Outside.Checkpoint.Root.ToHex(),
                    result.Outside.Checkpoint.At,
                    result.Outside.Signature,
                    result.State,
                }),
                report.Findings,
                report.Notes,
            },
            Options
        );
}
