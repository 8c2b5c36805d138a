namespace Touchstone.LinkedData.JsonLd;

/// <summary>The keywords of JSON-LD 1.1 (section 1.7) that may stand in documents and contexts.</summary>
internal enum Keyword : byte
{
    None,
    Base,
    Container,
    Context,
    Direction,
    Graph,
    Id,
    Import,
    Included,
    Index,
    Json,
    Language,
    List,
    Nest,
    NoneValue,
    Prefix,
    Propagate,
    Protected,
    Reverse,
    Set,
    Type,
    Value,
    Version,
    Vocab,
}
