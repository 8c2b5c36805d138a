using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Web.Look;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// Other versions of the text: each text of a record in English, with a field beside it for the same in Welsh or in words that
/// are easy to read. An area says what is read and what is written.
/// </summary>
public abstract class VariantSheetPage : AreaPage
{
    /// <summary>Before the key of a text, in the name of its field.</summary>
    public const string Fields = "Texts";

    /// <summary>Before the key of a text, in the name of the box that says it is right still.</summary>
    public const string StillRight = "Right";

    public Guid Id { get; private set; }
    public VariantSheet Sheet { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Where the record itself is shown.</summary>
    public abstract string Home { get; }

    protected abstract Query<VariantSheet> Read(Guid id, Variant variant);

    protected abstract Command<Nothing> Write(Guid id, VariantEdit edit);

    public Task<IActionResult> OnGetAsync(Guid id, string variant) => Fill(id, variant);

    public async Task<IActionResult> OnPostAsync(Guid id, string variant)
    {
        if (Chosen(variant) is not { } chosen)
        {
            return NotFound();
        }
        var form = Request.Form;
        var edit = new VariantEdit(
            chosen,
            Seen,
            Keys(form, Fields).ToImmutableDictionary(key => key, key => Entered($"{Fields}.{key}") ?? ""),
            [.. Keys(form, StillRight)]
        );
        return await Do(
            Write(id, edit),
            _ =>
            {
                TempData.Announce("Saved");
                return LocalRedirect(Request.Path);
            },
            () => Fill(id, variant),
            Fields
        );
    }

    /// <summary>What stands in the field of a text: what was typed, else what is stored.</summary>
    public string Typed(VariantLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return ModelState.TryGetValue($"{Fields}.{line.Field.Key}", out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : line.Text;
    }

    private static IEnumerable<string> Keys(IFormCollection form, string prefix) =>
        form
            .Keys.Where(key => key.StartsWith($"{prefix}.", StringComparison.Ordinal))
            .Select(key => key[(prefix.Length + 1)..]);

    private static Variant? Chosen(string code) =>
        ReadingIn.Parse(code) is Variant.Welsh or Variant.EasyRead ? ReadingIn.Parse(code) : null;

    private async Task<IActionResult> Fill(Guid id, string code)
    {
        if (Chosen(code) is not { } variant)
        {
            return NotFound();
        }
        Id = id;
        return await Show(
            Read(id, variant),
            sheet =>
            {
                Sheet = sheet;
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = sheet.Revision;
                }
            }
        );
    }
}
