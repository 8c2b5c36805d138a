using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Wording;

/// <summary>The texts of a record in all variants there are of it, for whoever shows it.</summary>
public sealed class RecordTexts
{
    private readonly IReadOnlyDictionary<Variant, IReadOnlyDictionary<string, VariantText>> variants;

    internal RecordTexts(IReadOnlyDictionary<Variant, IReadOnlyDictionary<string, VariantText>> variants) =>
        this.variants = variants;

    internal RecordTexts(IEnumerable<VariantTexts> variants)
        : this(variants.ToDictionary(v => v.Variant, IReadOnlyDictionary<string, VariantText> (v) => v.Texts)) { }

    /// <summary>Nothing but English.</summary>
    public static RecordTexts None { get; } = new(Enumerable.Empty<VariantTexts>());

    /// <summary>A text in a variant; null where it is to be read in English.</summary>
    public string? Find(Variant variant, string key) =>
        variants.GetValueOrDefault(variant)?.GetValueOrDefault(key)?.Text;

    internal static async Task<RecordTexts> Of(TouchstoneDb db, RecordRef record, CancellationToken cancel) =>
        new(
            await db.Set<VariantTexts>()
                .AsNoTracking()
                .Where(t => t.SubjectKind == record.Kind && t.SubjectId == record.Id)
                .ToListAsync(cancel)
        );

    /// <summary>The texts of several records of a kind, for a list. Records without any are left out.</summary>
    internal static async Task<Dictionary<Guid, RecordTexts>> Of(
        TouchstoneDb db,
        RecordKind kind,
        List<Guid> records,
        CancellationToken cancel
    ) =>
        (
            await db.Set<VariantTexts>()
                .AsNoTracking()
                .Where(t => t.SubjectKind == kind && records.Contains(t.SubjectId))
                .ToListAsync(cancel)
        )
            .GroupBy(t => t.SubjectId)
            .ToDictionary(g => g.Key, g => new RecordTexts(g));
}
