using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Sources;

/// <summary>The places whose texts an analysis can take in, and who may have them taken in.</summary>
internal static class PlacesToHear
{
    /// <summary>Most places that are offered; the latest.</summary>
    private const int Most = 20;

    /// <summary>Of exercises on the same credential or on none; of conversations, which are on none, all that are public.</summary>
    public static async Task<ImmutableArray<GivenPlace>> Of(
        TouchstoneDb db,
        AnalysisProject analysis,
        CancellationToken cancel
    )
    {
        var exercises = db.Set<Exercise>()
            .Where(e => e.AnnouncedAt != null && (e.CredentialId == null || e.CredentialId == analysis.CredentialId))
            .OrderByDescending(e => e.OpensAt);
        var asked = await exercises
            .Where(e => db.Set<Questionnaire>().Any(q => q.ExerciseId == e.Id && q.PublishedId != null))
            .Take(Most)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        var noted = await exercises
            .Where(e => db.Set<Event>().Any(v => v.ExerciseId == e.Id && v.Notes != ""))
            .Take(Most)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        var conversations = await db.Set<Conversation>()
            .Where(c => c.PublishedAt != null)
            .OrderByDescending(c => c.OpensAt)
            .Take(Most)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        return
        [
            .. asked.Select(id => new GivenPlace(SourceKind.Questionnaire, RecordKinds.Exercise.Ref(id))),
            .. noted.Select(id => new GivenPlace(SourceKind.Notes, RecordKinds.Exercise.Ref(id))),
            .. conversations.Select(id => new GivenPlace(SourceKind.Conversation, RecordKinds.Conversation.Ref(id))),
        ];
    }

    /// <summary>Why somebody may not read what was said there; null where they may.</summary>
    public static async Task<Refusal?> WhyNot(
        this Gate gate,
        TouchstoneDb db,
        Standing standing,
        GivenPlace place,
        CancellationToken cancel
    ) =>
        standing.Conflicts.Contains(place.Record)
            ? new Refusal.InConflict()
            : place.Kind switch
            {
                SourceKind.Questionnaire => await gate.Check(db, standing, new GetComments(place.Record.Id), cancel),
                SourceKind.Notes => await gate.Check(db, standing, new GetEventNotes(place.Record.Id), cancel),
                _ => await gate.Check(db, standing, new GetStatements(place.Record.Id), cancel),
            };
}
