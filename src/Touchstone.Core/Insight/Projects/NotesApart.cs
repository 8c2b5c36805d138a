using System.Collections.Immutable;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Takes notes apart at their empty lines.</summary>
internal static class NotesApart
{
    public static ImmutableArray<string> Of(string notes) =>
        [
            .. notes
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
}
