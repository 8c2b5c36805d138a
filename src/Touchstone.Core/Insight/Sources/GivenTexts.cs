using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Sources;

/// <summary>All texts of one place as they stand now: what was taken back there is not among them.</summary>
/// <param name="WhyNot">Why nothing can be taken from there yet; null where it can.</param>
internal sealed record GivenTexts(GivenPlace Place, string Name, ImmutableArray<GivenText> Texts, string? WhyNot = null)
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>How many stay outside, because they seem to point at a person.</summary>
    public int Pointing { get; private init; }

    /// <summary>Null where there is no such place, or it is no longer open to be read.</summary>
    public static async Task<GivenTexts?> Of(TouchstoneDb db, GivenPlace place, CancellationToken cancel)
    {
        var found = place.Kind switch
        {
            SourceKind.Questionnaire => await GivenAnswers.Of(db, place, cancel),
            SourceKind.Notes => await GivenNotes.Of(db, place, cancel),
            SourceKind.Conversation => await GivenContributions.Of(db, place, cancel),
            _ => null,
        };
        if (found is null)
        {
            return null;
        }
        var said = found.Texts.Where(t => t.Words.AsSpan().Trim().Length > 0).ToList();
        var open = said.Where(t => !IdentityHints.InWords(t.Words)).ToImmutableArray();
        return found with { Texts = open, Pointing = said.Count - open.Length };
    }

    /// <summary>The texts that an analysis has of this place, by their name there.</summary>
    public static async Task<Dictionary<string, TakenText>> TakenOf(
        TouchstoneDb db,
        Guid source,
        CancellationToken cancel
    ) =>
        await db.Set<AnalysedText>()
            .AsNoTracking()
            .Where(t => t.SourceId == source && t.GivenKey != null)
            .Select(t => new TakenText(t.Id, t.GivenKey!, t.Respondent, t.MayQuote && t.WithdrawnAt == null))
            .ToDictionaryAsync(t => t.Key, StringComparer.Ordinal, cancel);
}

/// <summary>Where people spoke, and in which way.</summary>
internal sealed record GivenPlace(SourceKind Kind, RecordRef Record);

internal sealed record TakenText(Guid Id, string Key, string Respondent, bool CanBeQuoted);
