using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Proofs;

namespace Touchstone.Badges.Tests.Proofs;

/// <summary>What a document with its proof means, to compare two spellings.</summary>
internal static class CanonicalMeaning
{
    internal static string? Of(JsonObject document) =>
        CanonicalForm.Default.Of(Cryptosuite.EddsaRdfc2022, document) is { Value: { } bytes }
            ? Encoding.UTF8.GetString(bytes)
            : null;
}
