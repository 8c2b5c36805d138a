using System.Runtime.CompilerServices;
using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// Context processing, term definitions and IRI expansion for one document (JSON-LD 1.1 API sections 4 and 5.2).
/// Section numbers below are those of that document.
/// </summary>
internal sealed partial class ContextProcessor(ContextLibrary library, ContextCache cache, JsonLdOptions options)
{
    /// <summary>Names can be made much longer than the document by prefixes; this is the most they may add up to.</summary>
    private long _charactersLeft = 64L * 1024 * 1024;

    private long _workLeft = options.MaxContextWork;

    /// <summary>The place of the document that is being looked at, for refusals.</summary>
    public required Func<string> Place { get; init; }

    public ActiveContext Initial => cache.Initial;

    /// <summary>Applies the value of an <c>@context</c> that stands in the document.</summary>
    public ActiveContext Apply(ActiveContext active, JsonElement local) =>
        Apply(active, local, new ContextOrigin(options.Base), overrideProtected: false, propagate: true);

    /// <summary>Applies the context that a term or type brings with it.</summary>
    public ActiveContext Apply(ActiveContext active, ScopedContext scoped, bool overrideProtected, bool propagate)
    {
        var key = new ContextKey(scoped, overrideProtected, propagate);
        if (!active.TryGetDerived(key, out var result))
        {
            var origin = new ContextOrigin(scoped.BaseUrl, IsLasting: scoped.IsLasting);
            result = Apply(active, scoped.Local, origin, overrideProtected, propagate);
            cache.Keep(active, key, result);
        }

        return result;
    }

    /// <summary>The context processing algorithm (section 4.1.2).</summary>
    private ActiveContext Apply(
        ActiveContext active,
        JsonElement local,
        ContextOrigin origin,
        bool overrideProtected,
        bool propagate
    )
    {
        var result = active;
        if (local.ValueKind == JsonValueKind.Object && local.TryGetProperty("@propagate", out var propagates))
        {
            propagate = propagates.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => throw Refuse("invalid @propagate value", "@propagate must be true or false.", origin),
            };
        }

        if (!propagate && result.Previous is null)
        {
            result = Copy(result, origin);
            result.Previous = active;
        }

        if (local.ValueKind != JsonValueKind.Array)
        {
            return ApplyOne(result, local, origin, overrideProtected, propagate);
        }

        foreach (var item in local.EnumerateArray())
        {
            result = ApplyOne(result, item, origin, overrideProtected, propagate);
        }

        return result;
    }

    private ActiveContext ApplyOne(
        ActiveContext active,
        JsonElement local,
        ContextOrigin origin,
        bool overrideProtected,
        bool propagate
    ) =>
        local.ValueKind switch
        {
            JsonValueKind.Null => Reset(active, origin, overrideProtected, propagate),
            JsonValueKind.String => ApplyNamed(active, JsonText.Read(local), origin, overrideProtected),
            JsonValueKind.Object => ApplyDefinitions(active, local, origin, overrideProtected),
            _ => throw Refuse("invalid local context", "A context must be an address, an object or null.", origin),
        };

    /// <summary>Step 5.1: a null context forgets all terms.</summary>
    private ActiveContext Reset(ActiveContext active, ContextOrigin origin, bool overrideProtected, bool propagate)
    {
        if (!overrideProtected && active.HasProtectedTerms)
        {
            throw Refuse(
                "invalid context nullification",
                "A null context would remove terms that an earlier context protects.",
                origin
            );
        }

        return propagate ? cache.Initial : new ActiveContext(active.OriginalBase) { Previous = active.Previous };
    }

    /// <summary>Step 5.2: a context named by its address.</summary>
    private ActiveContext ApplyNamed(ActiveContext active, string name, ContextOrigin origin, bool overrideProtected)
    {
        var url = origin.BaseUrl is null ? name : IriReference.Resolve(origin.BaseUrl, name);
        if (ContextChain.Contains(origin.Chain, url))
        {
            return origin.ValidatesScoped
                ? throw Refuse("recursive context inclusion", $"The context {url} includes itself.", origin)
                : active;
        }

        var context = Find(url, origin);
        var key = new ContextKey(context, overrideProtected, Propagate: true);

        // While a scoped context is validated, the context it is applied to is still being made.
        var isFinal = origin.Chain is null && origin.ValidatesScoped;
        if (isFinal && active.TryGetDerived(key, out var known))
        {
            return known;
        }

        var inside = new ContextOrigin(url, new ContextChain(url, origin.Chain), true, origin.ValidatesScoped);
        var result = Apply(active, context.Local, inside, overrideProtected, propagate: true);
        if (isFinal)
        {
            cache.Keep(active, key, result);
        }

        return result;
    }

    private LibraryContext Find(string url, ContextOrigin origin) =>
        library.Find(url)
        ?? throw Refuse(
            RefusalCodes.UnknownContext,
            $"The context {url} is not one of those held here, and contexts are never fetched.",
            origin
        );

    /// <summary>Steps 5.3 to 5.13: a context written out.</summary>
    private ActiveContext ApplyDefinitions(
        ActiveContext active,
        JsonElement context,
        ContextOrigin origin,
        bool overrideProtected
    )
    {
        RequireStack();
        var local = new LocalContext(origin, overrideProtected);
        local.Add(context);
        if (local.Entries.TryGetValue("@version", out var version) && !IsVersion11(version))
        {
            throw Refuse("invalid @version value", "@version must be the number 1.1.", origin);
        }

        if (local.Entries.TryGetValue("@import", out var import))
        {
            Import(local, import);
        }

        var result = Copy(active, origin);
        if (local.Entries.TryGetValue("@base", out var baseIri) && origin.Chain is null)
        {
            result.Base = ReadBase(result, baseIri, origin);
        }

        if (local.Entries.TryGetValue("@vocab", out var vocabulary))
        {
            result.Vocabulary = ReadVocabulary(result, vocabulary, origin);
        }

        if (local.Entries.TryGetValue("@language", out var language))
        {
            result.Language = ReadLanguage(language, "invalid default language", origin);
        }

        if (local.Entries.TryGetValue("@direction", out var direction))
        {
            result.Direction = ReadDirection(direction, origin);
        }

        if (local.Entries.TryGetValue("@protected", out var protects))
        {
            local.Protects = ReadBoolean(protects, "invalid @protected value", "@protected", origin);
        }

        foreach (var term in local.Entries.Keys)
        {
            if (!IsContextKeyword(term))
            {
                Define(result, local, term);
            }
        }

        return result;
    }

    /// <summary>Step 5.6.</summary>
    private void Import(LocalContext local, JsonElement import)
    {
        var origin = local.Origin;
        if (import.ValueKind != JsonValueKind.String)
        {
            throw Refuse("invalid @import value", "@import must be the address of a context.", origin);
        }

        var name = JsonText.Read(import);
        var imported = Find(origin.BaseUrl is null ? name : IriReference.Resolve(origin.BaseUrl, name), origin);
        if (imported.Local.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("invalid remote context", $"The imported context {imported.Url} must be one object.", origin);
        }

        if (imported.Local.TryGetProperty("@import", out _))
        {
            throw Refuse("invalid context entry", $"The imported context {imported.Url} imports another.", origin);
        }

        local.Add(imported.Local);
    }

    /// <summary>Step 5.7.</summary>
    private string? ReadBase(ActiveContext result, JsonElement value, ContextOrigin origin)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? JsonText.Read(value) : null;
        if (text is not null && IriReference.HasScheme(text))
        {
            return Charge(text);
        }

        return text is not null && result.Base is not null
            ? Charge(IriReference.Resolve(result.Base, text))
            : throw Refuse("invalid base IRI", "@base must be an absolute IRI or null.", origin);
    }

    /// <summary>Step 5.8.</summary>
    private string? ReadVocabulary(ActiveContext result, JsonElement value, ContextOrigin origin)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw Refuse("invalid vocab mapping", "@vocab must be an IRI or null.", origin);
        }

        var expanded = Expand(result, JsonText.Read(value), documentRelative: true, vocabulary: true)?.Value ?? "";
        if (options.Safe && !Iri.IsAbsolute(expanded) && !expanded.StartsWith("_:", StringComparison.Ordinal))
        {
            throw Refuse(RefusalCodes.RelativeIri, $"@vocab \"{expanded}\" is not an absolute IRI.", origin);
        }

        return expanded;
    }

    private string? ReadLanguage(JsonElement value, string code, ContextOrigin origin)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw Refuse(code, "@language must be a language tag or null.", origin);
        }

        // Lower case, as section 5.9 allows, so that the same language in two spellings gives the same statements.
        var tag = JsonText.Read(value).ToLowerInvariant();
        if (options.Safe && !LanguageTag.IsWellFormed(tag))
        {
            throw Refuse(RefusalCodes.InvalidLanguageTag, $"\"{tag}\" is not a language tag.", origin);
        }

        return tag;
    }

    private string? ReadDirection(JsonElement value, ContextOrigin origin) =>
        value.ValueKind == JsonValueKind.Null ? null
        : value.ValueEquals("ltr"u8) ? "ltr"
        : value.ValueEquals("rtl"u8) ? "rtl"
        : throw Refuse("invalid base direction", "@direction must be \"ltr\", \"rtl\" or null.", origin);

    private bool ReadBoolean(JsonElement value, string code, string name, ContextOrigin origin) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Refuse(code, $"{name} must be true or false.", origin),
        };

    private static bool IsVersion11(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number.Equals(1.1);

    private static bool IsContextKeyword(string name) =>
        Keywords.Of(name)
            is Keyword.Base
                or Keyword.Direction
                or Keyword.Import
                or Keyword.Language
                or Keyword.Propagate
                or Keyword.Protected
                or Keyword.Version
                or Keyword.Vocab;

    private ActiveContext Copy(ActiveContext active, ContextOrigin origin)
    {
        Spend(active.Count + 1);
        return active.Copy(origin.IsLasting);
    }

    private void Spend(int work)
    {
        _workLeft -= work;
        if (_workLeft < 0)
        {
            throw new LinkedDataException(
                RefusalCodes.TooLarge,
                Place(),
                "The contexts of the document are larger than is allowed."
            );
        }
    }

    private string Charge(string name)
    {
        _charactersLeft -= name.Length;
        return _charactersLeft >= 0
            ? name
            : throw new LinkedDataException(
                RefusalCodes.TooLarge,
                Place(),
                "The names in the document become larger than is allowed when they are written out in full."
            );
    }

    private void RequireStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new LinkedDataException(
                RefusalCodes.TooDeep,
                Place(),
                "The terms of a context depend on one another too deeply."
            );
        }
    }

    private LinkedDataException Refuse(string code, string reason, ContextOrigin origin) =>
        new(code, Place(), origin.Chain is null ? reason : $"In {origin.Name}: {reason}");
}
