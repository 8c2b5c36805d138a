using System.Text;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>
/// Carried fields made ready for one class in one edition: what is written in place, what goes into the own extension, and
/// what the edition cannot hold.
/// </summary>
/// <param name="InPlace">Fields the edition knows, in a shape it accepts.</param>
/// <param name="Foreign">Other tools' extensions, as an object; empty when there are none.</param>
/// <param name="Stash">Fields for the own extension (1.1 only).</param>
/// <param name="Lost">Names of fields that the edition cannot hold (1.0 only).</param>
internal sealed record CasePrepared(
    (JsonEncodedText Name, byte[] Json)[] InPlace,
    byte[] Foreign,
    (string Name, byte[] Json)[] Stash,
    string[] Lost
)
{
    public static readonly CasePrepared Empty = new([], [], [], []);

    public bool Has(string name) => Array.Exists(InPlace, field => field.Name.Value == name);

    public static CasePrepared For(CaseClass of, CaseEdition edition, Carried carried)
    {
        var inPlace = new List<(JsonEncodedText, byte[])>();
        var stash = new List<(string, byte[])>();
        var lost = new List<string>();
        byte[] foreign = [];
        foreach (var (name, json) in CarriedMerge.Fields(carried))
        {
            // These stand for the package as a whole and are written elsewhere.
            if (of == CaseClass.Document && name is ("CFDocumentURI" or "CFPackage"))
            {
                if (edition == CaseEdition.V11)
                {
                    stash.Add((name, json));
                }

                continue;
            }

            var shape = CaseFieldTable.ShapeOf(of, name, edition);
            var fitting = shape == CaseShape.Unknown ? null : CaseShapes.Fit(shape, json);
            if (edition == CaseEdition.V11 && name == "extensions" && shape == CaseShape.Object && fitting is not null)
            {
                foreign = json;
                continue;
            }

            if (fitting is not null)
            {
                inPlace.Add((JsonEncodedText.Encode(name), fitting));
                if (!fitting.AsSpan().SequenceEqual(json))
                {
                    Keep(name, json);
                }

                continue;
            }

            // CASE 1.0 leaves documents, items and associations open for other fields; 1.1 has the extension for them.
            var isOpen = of is CaseClass.Document or CaseClass.Item or CaseClass.Association;
            if (edition == CaseEdition.V10 && isOpen && (name == "extensions" || !CaseFieldTable.IsCase(of, name)))
            {
                inPlace.Add((JsonEncodedText.Encode(name), json));
            }
            else
            {
                Keep(name, json);
            }
        }

        return new CasePrepared([.. inPlace], foreign, [.. stash], [.. lost]);

        void Keep(string name, byte[] json)
        {
            if (edition == CaseEdition.V11)
            {
                stash.Add((name, json));
            }
            else
            {
                lost.Add(name);
            }
        }
    }

    public void WriteInPlace(Utf8JsonWriter writer)
    {
        foreach (var (name, json) in InPlace)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }
    }

    public void WriteStash(Utf8JsonWriter writer)
    {
        if (Stash.Length == 0)
        {
            return;
        }

        writer.WriteStartObject("fields"u8);
        foreach (var (name, json) in Stash)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the fields of other tools' extensions, one by one.</summary>
    public void WriteForeign(Utf8JsonWriter writer)
    {
        if (Foreign.Length == 0)
        {
            return;
        }

        foreach (var (name, json) in CarriedMerge.Fields(Carried.FromJson(Encoding.UTF8.GetString(Foreign))))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }
    }
}
