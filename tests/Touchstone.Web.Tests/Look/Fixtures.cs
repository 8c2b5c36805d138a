using System.Text.Json.Nodes;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Look;

/// <summary>The examples that nhsuk-frontend publishes: options of a component and the HTML it must become.</summary>
public static class Fixtures
{
    public static IReadOnlyList<Fixture> Of(string component)
    {
        var path = Path.Combine(
            Repository.Root,
            "node_modules/nhsuk-frontend/dist/nhsuk/components",
            component,
            "fixtures.json"
        );
        File.Exists(path).ShouldBeTrue($"{path} is missing: run scripts/npm-packages, which needs Node.js.");
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        return
        [
            .. file["fixtures"]!
                .AsArray()
                .Select(one => new Fixture(
                    string.Join(", ", new[] { one!["name"], one["description"] }.OfType<JsonNode>()),
                    (JsonObject)one["context"]!.DeepClone(),
                    one["callBlock"]?.GetValue<string>(),
                    one["html"]!.GetValue<string>()
                )),
        ];
    }
}
