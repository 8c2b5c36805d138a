using System.Text.Json;
using Touchstone.Badges.Proofs;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.Cli.Badges.Conformance;

/// <summary>
/// The contexts of the test suites: the bundled ones, and the one that W3C keeps for examples. It gives every word a
/// meaning, so it must never be known where real credentials are checked.
/// </summary>
internal static class ConformanceContexts
{
    private const string Examples = "https://www.w3.org/ns/credentials/examples/v2";

    internal static CanonicalForm Form { get; } = Make();

    private static CanonicalForm Make()
    {
        using var examples = JsonDocument.Parse(
            """{"@context":{"@vocab":"https://www.w3.org/ns/credentials/examples#"}}"""
        );
        return new CanonicalForm(ContextLibrary.Bundled.With(Examples, examples.RootElement));
    }
}
