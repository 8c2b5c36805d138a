using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// The terms in force at a place of a document (JSON-LD 1.1 API section 4.1). Changed only while it is being made;
/// after that any number of threads read it.
/// </summary>
internal sealed class ActiveContext
{
    private readonly Dictionary<string, TermDefinition> _terms;
    private readonly Dictionary<string, TermDefinition>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private (byte[] Name, Keyword Keyword)[]? _aliases;
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

    /// <summary>The keyword that a member's name stands for, by itself or as an alias.</summary>
    /// <param name="name">The name as it stands in the JSON text, without escapes.</param>
    public Keyword KeywordOf(ReadOnlySpan<byte> name)
    {
        foreach (var (alias, keyword) in _aliases ??= FindAliases())
        {
            if (name.SequenceEqual(alias))
            {
                return keyword;
            }
        }

        return Keyword.None;
    }

    /// <summary>The names of nodes, types and values; others need not be known before a member is expanded.</summary>
    private (byte[] Name, Keyword Keyword)[] FindAliases()
    {
        var aliases = new List<(byte[], Keyword)>
        {
            ("@type"u8.ToArray(), Keyword.Type),
            ("@id"u8.ToArray(), Keyword.Id),
            ("@value"u8.ToArray(), Keyword.Value),
        };
        foreach (var (term, definition) in _terms)
        {
            if (definition.Keyword is Keyword.Type or Keyword.Id or Keyword.Value)
            {
                aliases.Add((Encoding.UTF8.GetBytes(term), definition.Keyword));
            }
        }

        return [.. aliases];
    }

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
