using System.Text;
using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Bench;

/// <summary>
/// Open Badges 3.0 credentials as an award of a whole programme makes them: one achievement with capabilities and
/// rubrics, and for each person another recipient, other results and another place in the status list.
/// </summary>
internal static class RichCredentials
{
    private const string Board = "https://board.example";

    public static byte[][] Make(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(Make(i, random).ToJsonString()))];
    }

    private static JsonObject Make(int number, Random random) =>
        new()
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
            ),
            ["id"] = $"{Board}/credentials/{random.NextInt64():x16}",
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = "Advanced practitioner in older people's care",
            ["issuer"] = new JsonObject
            {
                ["id"] = "did:web:board.example",
                ["type"] = new JsonArray("Profile"),
                ["name"] = "The Board for Advanced Practice",
                ["url"] = Board,
                ["email"] = "badges@board.example",
            },
            ["validFrom"] = "2026-11-01T00:00:00Z",
            ["validUntil"] = "2031-11-01T00:00:00Z",
            ["awardedDate"] = "2026-10-28T00:00:00Z",
            ["credentialSubject"] = new JsonObject
            {
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = "IdentityObject",
                        ["hashed"] = true,
                        ["identityType"] = "emailAddress",
                        ["salt"] = $"{random.NextInt64():x16}",
                        ["identityHash"] = $"sha256${random.NextInt64():x64}",
                    }
                ),
                ["licenseNumber"] = $"AP-{number:D6}",
                ["achievement"] = Achievement(),
                ["result"] = new JsonArray([
                    .. Enumerable
                        .Range(0, 4)
                        .Select(i => new JsonObject
                        {
                            ["type"] = new JsonArray("Result"),
                            ["resultDescription"] = $"{Board}/capabilities/{i}",
                            ["achievedLevel"] = $"{Board}/capabilities/{i}/levels/{random.Next(3)}",
                            ["status"] = "Completed",
                        }),
                ]),
            },
            ["evidence"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = new JsonArray("Evidence"),
                    ["name"] = "Portfolio of practice",
                    ["narrative"] = "Assessed against every capability by two supervisors.",
                    ["genre"] = "Portfolio",
                }
            ),
            ["credentialSchema"] = new JsonArray(
                new JsonObject
                {
                    ["id"] =
                        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                    ["type"] = "1EdTechJsonSchemaValidator2019",
                }
            ),
            ["credentialStatus"] = new JsonObject
            {
                ["id"] = $"{Board}/status/1#{number}",
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = "revocation",
                ["statusListIndex"] = $"{number}",
                ["statusListCredential"] = $"{Board}/status/1",
            },
        };

    private static JsonObject Achievement() =>
        new()
        {
            ["id"] = $"{Board}/achievements/7",
            ["type"] = new JsonArray("Achievement"),
            ["achievementType"] = "Certification",
            ["name"] = "Older people's care: advanced practice",
            ["description"] = "Holders practise at an advanced level with older people who live with frailty.",
            ["criteria"] = new JsonObject
            {
                ["narrative"] = "All capabilities assessed at the level required; see the specification.",
            },
            ["tag"] = new JsonArray("frailty", "older people", "advanced practice"),
            ["version"] = "2",
            ["inLanguage"] = "en-GB",
            ["resultDescription"] = new JsonArray([.. Enumerable.Range(0, 4).Select(Capability)]),
            ["alignment"] = new JsonArray([
                .. Enumerable
                    .Range(0, 3)
                    .Select(i => new JsonObject
                    {
                        ["type"] = new JsonArray("Alignment"),
                        ["targetName"] = $"Capability {i} of the framework",
                        ["targetUrl"] = $"{Board}/frameworks/1/items/{i}",
                        ["targetType"] = "CFItem",
                    }),
            ]),
        };

    private static JsonObject Capability(int number) =>
        new()
        {
            ["id"] = $"{Board}/capabilities/{number}",
            ["type"] = new JsonArray("ResultDescription"),
            ["name"] = $"Capability {number}",
            ["resultType"] = "RubricCriterionLevel",
            ["rubricCriterionLevel"] = new JsonArray([
                .. Enumerable
                    .Range(0, 3)
                    .Select(level => new JsonObject
                    {
                        ["id"] = $"{Board}/capabilities/{number}/levels/{level}",
                        ["type"] = new JsonArray("RubricCriterionLevel"),
                        ["name"] = $"Level {level}",
                    }),
            ]),
        };
}
