using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// The terms in force at a place of a document (JSON-LD 1.1 API section 4.1). Changed only while it is being made;
/// after that any number of threads read it.
/// </summary>
internal sealed class ActiveContext
{
    private readonly Dictionary<string, TermDefinition> _terms;
    private readonly Dictionary<string, TermDefinition>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private ConcurrentDictionary<ContextKey, ActiveContext>? _derived;

    public ActiveContext(string? baseIri)
        : this([])
    {
        OriginalBase = baseIri;
        Base = baseIri;
    }

    private ActiveContext(Dictionary<string, TermDefinition> terms)
    {
        _terms = terms;
        _bySpan = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The base that the caller gave; what a null context goes back to.</summary>
    public string? OriginalBase { get; private init; }

    public string? Base { get; set; }

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>The context to go back to when a type-scoped context ends at the next node.</summary>
    public ActiveContext? Previous { get; set; }

    /// <summary>Whether it was made from library contexts alone, so that later documents can use it.</summary>
    public bool IsLasting { get; init; }

    public bool HasProtectedTerms { get; private set; }

    public int Count => _terms.Count;

    /// <summary>A copy to be changed by a context that lasts or does not.</summary>
    public ActiveContext Copy(bool byLasting) =>
        new(new Dictionary<string, TermDefinition>(_terms))
        {
            OriginalBase = OriginalBase,
            Base = Base,
            Vocabulary = Vocabulary,
            Language = Language,
            Direction = Direction,
            Previous = Previous,
            HasProtectedTerms = HasProtectedTerms,
            IsLasting = IsLasting && byLasting,
        };

    public TermDefinition? Find(ReadOnlySpan<char> term) =>
        _bySpan.TryGetValue(term, out var definition) ? definition : null;

    public void Define(string term, TermDefinition definition)
    {
        _terms[term] = definition;
        HasProtectedTerms |= definition.IsProtected;
    }

    public TermDefinition? Remove(string term) => _terms.Remove(term, out var previous) ? previous : null;

    /// <summary>The context made earlier from this one and a source that never changes, if it was kept.</summary>
    public bool TryGetDerived(ContextKey key, [NotNullWhen(true)] out ActiveContext? derived)
    {
        derived = null;
        return _derived?.TryGetValue(key, out derived) ?? false;
    }

    public void KeepDerived(ContextKey key, ActiveContext derived)
    {
        var kept = _derived ?? Interlocked.CompareExchange(ref _derived, [], comparand: null) ?? _derived;
        kept.TryAdd(key, derived);
    }
}
