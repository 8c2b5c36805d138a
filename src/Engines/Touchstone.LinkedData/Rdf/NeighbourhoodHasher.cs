using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Touchstone.LinkedData.Rdf;

/// <summary>
/// Hash N-Degree Quads (RDFC-1.0 section 4.8): hashes a blank node together with the blank nodes around it, which
/// tells apart what the statements of each node alone cannot.
/// </summary>
internal sealed class NeighbourhoodHasher(Canonicalization state, long maxSteps)
{
    private long _stepsLeft = maxSteps;

    public (string Hash, LabelIssuer Issuer) Hash(int node, LabelIssuer issuer)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooCostly();
        }

        var data = new StringBuilder();
        foreach (var (relatedHash, related) in RelatedByHash(node, issuer))
        {
            data.Append(relatedHash);
            var (path, chosen) = ShortestPath(related, issuer);
            data.Append(path);
            issuer = chosen;
        }

        return (HashOf(data.ToString()), issuer);
    }

    /// <summary>
    /// Step 3: the blank nodes that share a statement with the node, under the hash of how they are related. A node
    /// is listed once for every statement and place, so one that names the graph of six statements is listed six
    /// times. The Recommendation says "list" and means it: with a set the labels come out differently as soon as
    /// two equal proofs are embedded in one document.
    /// </summary>
    private SortedDictionary<string, List<int>> RelatedByHash(int node, LabelIssuer issuer)
    {
        var related = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var index in state.QuadsOf(node))
        {
            Spend(1);
            var quad = state.Quad(index);
            Add(quad.Subject, 's', quad);
            Add(quad.Object, 'o', quad);
            Add(quad.Graph, 'g', quad);
        }

        return related;

        void Add(int component, char position, NumberedQuad quad)
        {
            if (component < 0 && ~component != node)
            {
                var hash = HashRelated(~component, position, quad, issuer);
                if (!related.TryGetValue(hash, out var nodes))
                {
                    related.Add(hash, nodes = []);
                }

                nodes.Add(~component);
            }
        }
    }

    /// <summary>Hash Related Blank Node (section 4.7).</summary>
    private string HashRelated(int related, char position, NumberedQuad quad, LabelIssuer issuer)
    {
        var predicate = position == 'g' ? "" : Encoding.UTF8.GetString(state.Term(quad.Predicate));
        return HashOf($"{position}{predicate}{Identifier(related, issuer)}");
    }

    private string Identifier(int node, LabelIssuer issuer)
    {
        if (state.Canonical(node) is var canonical and >= 0)
        {
            return Canonical(canonical);
        }

        return issuer.Has(node) ? Temporary(issuer.Issue(node)) : Convert.ToHexStringLower(state.FirstDegreeHash(node));
    }

    /// <summary>Steps 5.2 to 5.4: over all orders of the related nodes the path that sorts first.</summary>
    private (string Path, LabelIssuer Issuer) ShortestPath(List<int> related, LabelIssuer issuer)
    {
        string? chosenPath = null;
        var chosenIssuer = issuer;
        var order = related.ToArray();
        Array.Sort(order);
        do
        {
            if (PathFor(order, issuer, chosenPath) is var (path, copy) && IsBetter(path, chosenPath))
            {
                (chosenPath, chosenIssuer) = (path, copy);
            }
        } while (NextPermutation(order));

        return (chosenPath!, chosenIssuer);
    }

    private static bool IsBetter(string path, string? chosen) =>
        chosen is null || string.CompareOrdinal(path, chosen) < 0;

    /// <summary>The path of one order, or null as soon as it cannot become the one that sorts first.</summary>
    private (string Path, LabelIssuer Issuer)? PathFor(int[] order, LabelIssuer issuer, string? chosenPath)
    {
        Spend(order.Length + issuer.Count);
        var copy = issuer.Copy();
        var path = new StringBuilder();
        var deeper = new List<int>();
        foreach (var node in order)
        {
            if (state.Canonical(node) is var canonical and >= 0)
            {
                path.Append(Canonical(canonical));
            }
            else
            {
                if (!copy.Has(node))
                {
                    deeper.Add(node);
                }

                path.Append(Temporary(copy.Issue(node)));
            }

            if (IsHopeless(path, chosenPath))
            {
                return null;
            }
        }

        foreach (var node in deeper)
        {
            var (hash, issuerAfter) = Hash(node, copy);
            path.Append(Temporary(copy.Issue(node))).Append('<').Append(hash).Append('>');
            copy = issuerAfter;
            if (IsHopeless(path, chosenPath))
            {
                return null;
            }
        }

        return (path.ToString(), copy);
    }

    private static bool IsHopeless(StringBuilder path, string? chosen) =>
        chosen is not null && path.Length >= chosen.Length && string.CompareOrdinal(path.ToString(), chosen) > 0;

    /// <summary>
    /// Moves to the next order of a sorted list. Orders that differ only by exchanging an entry with its own
    /// duplicate give the same path and are visited once.
    /// </summary>
    private static bool NextPermutation(Span<int> order)
    {
        var pivot = order.Length - 2;
        while (pivot >= 0 && order[pivot] >= order[pivot + 1])
        {
            pivot--;
        }

        if (pivot < 0)
        {
            return false;
        }

        var successor = order.Length - 1;
        while (order[successor] <= order[pivot])
        {
            successor--;
        }

        (order[pivot], order[successor]) = (order[successor], order[pivot]);
        order[(pivot + 1)..].Reverse();
        return true;
    }

    private static string Canonical(int number) => string.Create(CultureInfo.InvariantCulture, $"_:c14n{number}");

    private static string Temporary(int number) => string.Create(CultureInfo.InvariantCulture, $"_:b{number}");

    private string HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[state.HashLength];
        state.HashTo(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash);
    }

    private void Spend(long steps)
    {
        _stepsLeft -= steps;
        if (_stepsLeft < 0)
        {
            throw TooCostly();
        }
    }

    private static LinkedDataException TooCostly() =>
        new(
            RefusalCodes.CanonicalizationTooCostly,
            "",
            "The document has so many unnamed parts that look alike that putting it in canonical form would take "
                + "too long. Give the parts an \"id\" of their own."
        );
}
