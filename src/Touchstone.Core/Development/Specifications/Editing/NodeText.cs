using Touchstone.Frameworks;

namespace Touchstone.Core.Development.Specifications;

/// <summary>What can be written about a node of the tree, and how it is checked.</summary>
public static class NodeText
{
    internal const int Limit = 4_000;

    public static string FingerprintOf(FrameworkNode node) =>
        Fingerprint.Of(node.Kind.Name, node.StatementKind.ToString(), node.Code, node.Label, node.Text, node.Notes);

    internal static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
