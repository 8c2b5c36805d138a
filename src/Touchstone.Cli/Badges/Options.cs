using System.CommandLine;
using System.Globalization;

namespace Touchstone.Cli.Badges;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    internal static Option<FileInfo> Key() =>
        new("--key") { Description = "The private key: a file with PEM, JWK or Multikey.", Required = true };

    internal static Option<string> Method() =>
        new("--verification-method")
        {
            Description = "The address under which the issuer publishes the key.",
            Required = true,
        };

    internal static Option<FileInfo> Out() => new("--out") { Description = "The file to write.", Required = true };

    internal static Option<DateTimeOffset?> Moment(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = argument =>
            {
                if (
                    argument.Tokens is [var token]
                    && DateTimeOffset.TryParse(
                        token.Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var moment
                    )
                )
                    return moment;
                argument.AddError($"{name} needs a date and time such as 2026-01-31T09:00:00Z.");
                return null;
            },
        };

    internal static Option<string[]> Map() =>
        new("--map")
        {
            Description = "FROM=TO: takes addresses that begin with FROM from TO instead, an address or a file.",
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };

    internal static Option<FileInfo?> Json() =>
        new("--json") { Description = "Also writes the answer as JSON to this file." };
}
