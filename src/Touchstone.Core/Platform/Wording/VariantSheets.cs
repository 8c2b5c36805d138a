using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Wording;

/// <summary>Reads and saves a sheet of texts. The areas say which texts there are, and who may write them.</summary>
internal static class VariantSheets
{
    public static async Task<VariantSheet> Sheet(
        this TouchstoneDb db,
        RecordRef record,
        string title,
        Variant variant,
        IEnumerable<TextField> fields,
        CancellationToken cancel
    )
    {
        var standing = await Find(db, record, variant, cancel);
        return new VariantSheet(
            title,
            variant,
            standing?.Revision ?? 0,
            [
                .. fields
                    .Where(field => field.English.Trim().Length > 0)
                    .Select(field =>
                    {
                        var written = standing?.Texts.GetValueOrDefault(field.Key);
                        return new VariantLine(field, written?.Text ?? "", written?.IsBehind(field.English) == true);
                    }),
            ]
        );
    }

    /// <summary>Saves what was typed, unless somebody saved since it was shown. Gives why not, or null.</summary>
    public static async Task<Refusal?> Save(
        this Work work,
        RecordRef record,
        VariantEdit edit,
        IReadOnlyCollection<TextField> fields,
        CancellationToken cancel
    )
    {
        var shown = fields.Where(field => field.English.Trim().Length > 0).ToList();
        var faults = new Faults().When(
            edit.Variant is not (Variant.Welsh or Variant.EasyRead),
            nameof(edit.Variant),
            "Choose Welsh or easy read"
        );
        foreach (var field in shown)
        {
            faults.Optional(edit.Texts.GetValueOrDefault(field.Key), field.Key, "the text", field.Longest);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var standing = await Find(work.Db, record, edit.Variant, cancel);
        if ((standing?.Revision ?? 0) != edit.Seen)
        {
            return new Refusal.Stale(Differing(shown, standing, edit));
        }
        if (standing is null)
        {
            standing = new VariantTexts(record, edit.Variant);
            work.Db.Add(standing);
        }
        standing.Take(shown, edit.Texts, edit.StillRight);
        return null;
    }

    private static ImmutableArray<StaleField> Differing(
        IEnumerable<TextField> fields,
        VariantTexts? standing,
        VariantEdit edit
    ) =>
        [
            .. fields
                .Select(field => new StaleField(
                    field.Name,
                    edit.Texts.GetValueOrDefault(field.Key, "").ReplaceLineEndings("\n").Trim(),
                    standing?.Texts.GetValueOrDefault(field.Key)?.Text ?? ""
                ))
                .Where(field => field.Yours != field.Standing),
        ];

    private static Task<VariantTexts?> Find(
        TouchstoneDb db,
        RecordRef record,
        Variant variant,
        CancellationToken cancel
    ) =>
        db.Set<VariantTexts>()
            .SingleOrDefaultAsync(
                t => t.SubjectKind == record.Kind && t.SubjectId == record.Id && t.Variant == variant,
                cancel
            );
}
