using System.Collections.Immutable;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Wording;

/// <summary>What the public reads of one record, in Welsh or made easy to read. Texts that are not in it are read in English.</summary>
public sealed class VariantTexts
{
    private VariantTexts() { }

    internal VariantTexts(RecordRef subject, Variant variant)
    {
        if (variant == Variant.English)
        {
            throw new ArgumentException("English stands in the record itself.", nameof(variant));
        }
        Id = Guid.CreateVersion7();
        (SubjectKind, SubjectId, Variant) = (subject.Kind, subject.Id, variant);
    }

    public Guid Id { get; private set; }
    public RecordKind SubjectKind { get; private set; } = null!;
    public Guid SubjectId { get; private set; }
    public Variant Variant { get; private set; }

    /// <summary>By the keys of the fields.</summary>
    public ImmutableSortedDictionary<string, VariantText> Texts { get; private set; } =
        ImmutableSortedDictionary<string, VariantText>.Empty;
    public int Revision { get; private set; }

    /// <summary>
    /// Takes what was typed. A text that is as it was stays with the English it was written from, unless it is said to be right
    /// still; texts of fields that are gone for now are kept.
    /// </summary>
    internal void Take(
        IEnumerable<TextField> fields,
        IReadOnlyDictionary<string, string> typed,
        IReadOnlySet<string> stillRight
    )
    {
        foreach (var field in fields)
        {
            var text = typed.GetValueOrDefault(field.Key, "").ReplaceLineEndings("\n").Trim();
            var before = Texts.GetValueOrDefault(field.Key);
            Texts =
                text.Length == 0 ? Texts.Remove(field.Key)
                : before?.Text == text && !stillRight.Contains(field.Key) ? Texts
                : Texts.SetItem(field.Key, new VariantText(text, VariantText.HashOf(field.English)));
        }
        Revision++;
    }
}
