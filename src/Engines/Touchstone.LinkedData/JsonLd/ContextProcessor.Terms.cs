using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>The create term definition algorithm (section 4.2.2).</content>
internal sealed partial class ContextProcessor
{
    private void Define(ActiveContext active, LocalContext local, string term)
    {
        if (local.Defined.TryGetValue(term, out var done))
        {
            if (done)
            {
                return;
            }

            throw RefuseTerm("cyclic IRI mapping", term, "is defined in terms of itself", local);
        }

        RequireStack();
        Spend(1);
        if (term.Length == 0)
        {
            throw RefuseTerm("invalid term definition", term, "must not be empty", local);
        }

        local.Defined[term] = false;
        var value = local.Entries[term];
        if (term == "@type")
        {
            RequireTypeAdjustment(value, local);
        }
        else if (Keywords.Of(term) != Keyword.None)
        {
            throw RefuseTerm("keyword redefinition", term, "is a keyword and cannot be defined", local);
        }
        else if (Keywords.IsReserved(term))
        {
            SkipReserved(term, term, local);
            return;
        }

        var previous = active.Remove(term);
        var entries = ReadEntries(term, value, local);
        var definition = new TermDefinition(term) { IsProtected = local.Protects };
        if (entries.Protected is { } isProtected)
        {
            definition.IsProtected = ReadBoolean(isProtected, "invalid @protected value", "@protected", local.Origin);
        }

        if (entries.Reverse is { } reverse)
        {
            if (!MapReverse(active, local, term, definition, entries, reverse))
            {
                RestoreUnlessNull(active, term, previous);
                return;
            }
        }
        else if (!Map(active, local, term, definition, entries))
        {
            RestoreUnlessNull(active, term, previous);
            return;
        }

        ReadCoercion(active, local, term, definition, entries);
        ReadContainer(local, term, definition, entries);
        ReadIndex(active, local, term, definition, entries);
        ReadScoped(active, local, term, definition, entries);
        ReadTextDefaults(local, definition, entries);
        ReadNest(local, term, definition, entries);
        ReadPrefix(local, term, definition, entries);
        if (previous is { IsProtected: true } && !local.OverrideProtected)
        {
            if (!definition.SaysTheSameAs(previous))
            {
                throw RefuseTerm(
                    "protected term redefinition",
                    term,
                    "is protected by an earlier context and cannot be given another meaning",
                    local
                );
            }

            definition = previous;
        }

        active.Define(term, definition);
        local.Defined[term] = true;
    }

    private static void RestoreUnlessNull(ActiveContext active, string term, TermDefinition? previous)
    {
        if (previous is not null)
        {
            active.Define(term, previous);
        }
    }

    /// <summary>Step 4: all that may be said of <c>@type</c> is that it is a set and protected.</summary>
    private void RequireTypeAdjustment(JsonElement value, LocalContext local)
    {
        var good = value.ValueKind == JsonValueKind.Object;
        if (good)
        {
            var count = 0;
            foreach (var entry in value.EnumerateObject())
            {
                count++;
                good &=
                    entry.NameEquals("@protected"u8)
                    || (
                        entry.NameEquals("@container"u8)
                        && entry.Value.ValueKind == JsonValueKind.String
                        && entry.Value.ValueEquals("@set"u8)
                    );
            }

            good &= count > 0;
        }

        if (!good)
        {
            throw RefuseTerm("keyword redefinition", "@type", "can only be made a set or protected", local);
        }
    }

    /// <summary>Texts that look like keywords are ignored by JSON-LD (a warning); in safe mode they are refused.</summary>
    private void SkipReserved(string term, string text, LocalContext local)
    {
        if (options.Safe)
        {
            throw RefuseTerm(
                RefusalCodes.ReservedKeyword,
                term,
                $"cannot be defined: \"{text}\" looks like a keyword, and JSON-LD has no such keyword",
                local
            );
        }
    }

    /// <summary>Steps 7 to 9 and 26.</summary>
    private TermEntries ReadEntries(string term, JsonElement value, LocalContext local)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.String:
                return new TermEntries { Id = value, IsSimple = value.ValueKind == JsonValueKind.String };
            case JsonValueKind.Object:
                break;
            default:
                throw RefuseTerm(
                    "invalid term definition",
                    term,
                    "must be defined by a text, an object or null",
                    local
                );
        }

        var entries = new TermEntries();
        foreach (var entry in value.EnumerateObject())
        {
            var name = JsonText.Name(entry);
            if (!entries.Take(name, entry.Value))
            {
                throw RefuseTerm(
                    "invalid term definition",
                    term,
                    $"has an entry \"{name}\" in its definition that JSON-LD does not know",
                    local
                );
            }
        }

        return entries;
    }

    private static bool IsIriOrBlank(Iri? name) =>
        name is not null && (IriReference.HasScheme(name.Value) || IsBlank(name.Value));

    private static bool IsBlank(string name) => name.StartsWith("_:", StringComparison.Ordinal);

    private LinkedDataException RefuseTerm(string code, string term, string what, LocalContext local) =>
        new(code, Place(), $"The term \"{term}\" of {local.Origin.Name} {what}.");
}
