using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Reference;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Picture;

/// <summary>
/// Who takes part, by segment. While people come in, one count after the other would tell what a single newcomer answered; so
/// these counts are renewed once a day, after ten more people at the least, and rounded down to tens. Once the conversation
/// is over they are exact, and hidden where they, or a difference of them, would speak of one to nine people.
/// </summary>
internal static class Participation
{
    public const int Fewest = 30;

    public static async Task<ImmutableArray<ParticipationLine>> Count(
        TouchstoneDb db,
        ReferenceData reference,
        Guid conversation,
        bool isOver,
        CancellationToken cancel
    )
    {
        var entries = await db.Set<GatewayEntry>().Where(e => e.ConversationId == conversation).ToListAsync(cancel);
        var workforce = await db.Set<WorkforceShare>()
            .Where(s => s.ConversationId == conversation)
            .ToDictionaryAsync(s => (s.Segment, s.Part), s => s.People, cancel);
        var lines = ImmutableArray.CreateBuilder<ParticipationLine>();
        foreach (var (segment, at) in GatewaySegments.Codes.Select((s, i) => (s, i)))
        {
            var counts = entries.CountBy(e => e.Answers.InOrder[at]).ToDictionary();
            string[] parts =
            [
                .. GatewaySegments.PartsOf(reference, segment).Select(p => p.Code),
                GatewayAnswers.NotSaid,
            ];
            var shown = isOver ? Exact(parts, counts) : Rounded(parts, counts);
            lines.AddRange(
                parts.Select(
                    (part, i) =>
                        new ParticipationLine(
                            segment,
                            part,
                            shown[i],
                            workforce.TryGetValue((segment, part), out var people) ? people : null
                        )
                )
            );
        }
        return lines.ToImmutable();
    }

    private static int?[] Rounded(string[] parts, Dictionary<string, int> counts) =>
        [
            .. parts.Select(p =>
                counts.GetValueOrDefault(p) is var n and >= MinimumCell.Default
                    ? (int?)(n / MinimumCell.Default * MinimumCell.Default)
                    : null
            ),
        ];

    private static int?[] Exact(string[] parts, Dictionary<string, int> counts)
    {
        var table = new int[parts.Length, 1];
        for (var i = 0; i < parts.Length; i++)
        {
            table[i, 0] = counts.GetValueOrDefault(parts[i]);
        }
        var hidden = MinimumCell.Hide(table, MinimumCell.Default);
        return [.. parts.Select((_, i) => hidden[i, 0] || hidden[i, 1] ? (int?)null : table[i, 0])];
    }
}
