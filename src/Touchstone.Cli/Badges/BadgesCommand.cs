using System.CommandLine;

namespace Touchstone.Cli.Badges;

/// <summary><c>touchstone badges</c>: everything the badges engine does, for a person at a terminal.</summary>
internal static class BadgesCommand
{
    internal static Command Create() =>
        new("badges", "Open Badges 3.0: keys, signing, checking, pictures, status lists.")
        {
            KeygenCommand.Create(),
            SignCommand.Create(),
            VerifyCommand.Create(),
            CanonicalizeCommand.Create(),
            BakeCommand.Create(),
            ExtractCommand.Create(),
            StatusCommand.Create(),
            ConformanceCommand.Create(),
        };
}
