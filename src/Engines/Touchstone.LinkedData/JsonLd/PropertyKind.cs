namespace Touchstone.LinkedData.JsonLd;

/// <summary>What the value that is being expanded is a value of.</summary>
internal enum PropertyKind : byte
{
    /// <summary>Of nothing: the top of the document, or <c>@included</c>.</summary>
    None,

    /// <summary>Of <c>@graph</c>.</summary>
    Graph,

    /// <summary>Of <c>@reverse</c>.</summary>
    Reverse,

    /// <summary>Of a property.</summary>
    Named,
}
