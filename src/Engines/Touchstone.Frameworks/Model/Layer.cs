namespace Touchstone.Frameworks;

/// <summary>
/// What a framework calls one of its layers. Both forms come from the author: no rule makes a good plural of every word.
/// </summary>
/// <param name="Kind">The kind of the nodes in the layer.</param>
/// <param name="Singular">For example "learning outcome".</param>
/// <param name="Plural">For example "learning outcomes".</param>
public sealed record Layer(NodeKind Kind, string Singular, string Plural);
