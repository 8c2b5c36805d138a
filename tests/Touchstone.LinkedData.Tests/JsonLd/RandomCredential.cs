using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>Makes Open Badges 3.0 credentials at random: rich and poor, with endorsements, proofs and, if asked, faults.</summary>
internal sealed class RandomCredential(int seed)
{
    private readonly Random _random = new(seed);

    public string Good() => Credential(endorsements: 2).ToJsonString();

    /// <summary>A credential with one thing in it that a signature would not cover, or that is not JSON-LD at all.</summary>
    public string Faulty()
    {
        var credential = Credential(endorsements: 1);
        var subject = credential["credentialSubject"]!.AsObject();
        var achievement = subject["achievement"]!.AsObject();
        Action[] faults =
        [
            () => credential["unknownTerm"] = "lost",
            () => credential["type"]!.AsArray().Add("UnknownType"),
            () => achievement["id"] = "not-absolute",
            () => achievement["type"] = new JsonArray("Achievement", "Made up"),
            () => subject["type"] = "Nobody",
            () => achievement["criteria"]!.AsObject()["narative"] = "a typing error",
            () => credential["@context"]!.AsArray().Add("https://example.org/unknown"),
            () => credential["@context"]!.AsArray().Add(new JsonObject { ["name"] = "https://example.org/other" }),
            () => credential["@context"]!.AsArray().Add(null),
            () => subject["id"] = 42,
            () => credential["proof"] = new JsonObject { ["type"] = "DataIntegrityProof", ["cryptosuit"] = "x" },
            () => credential["@type"] = new JsonObject(),
            () =>
                achievement["description"] = new JsonObject
                {
                    ["@value"] = "x",
                    ["@language"] = "en",
                    ["@type"] = "y",
                },
            () => credential["issuer"]!.AsObject()["url"] = new JsonObject { ["@list"] = 1, ["@set"] = 2 },
        ];
        faults[_random.Next(faults.Length)]();
        return credential.ToJsonString();
    }

    /// <summary>A credential that carries the same endorsement, proof and all, several times over.</summary>
    public string WithEqualProofs()
    {
        var credential = Credential(endorsements: 0);
        var endorsement = Endorsement();
        endorsement.Remove("id");
        credential["endorsement"] = new JsonArray([
            .. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => endorsement.DeepClone()),
        ]);
        credential["proof"] = new JsonArray(Proof(), Proof(), Proof());
        return credential.ToJsonString();
    }

    private JsonObject Credential(int endorsements)
    {
        var credential = new JsonObject
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
            ),
            ["id"] = $"https://board.example/credentials/{_random.Next()}",
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = Text(),
            ["issuer"] = Profile(),
            ["validFrom"] = "2026-01-01T00:00:00Z",
            ["credentialSubject"] = Subject(),
        };
        if (Maybe())
        {
            credential["credentialSchema"] = new JsonArray(
                new JsonObject
                {
                    ["id"] =
                        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                    ["type"] = "1EdTechJsonSchemaValidator2019",
                }
            );
        }

        if (Maybe())
        {
            credential["credentialStatus"] = new JsonObject
            {
                ["id"] = "https://board.example/status/1#94567",
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = "revocation",
                ["statusListIndex"] = "94567",
                ["statusListCredential"] = "https://board.example/status/1",
            };
        }

        if (Maybe())
        {
            credential["evidence"] = new JsonArray([
                .. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Evidence()),
            ]);
        }

        if (endorsements > 0 && Maybe())
        {
            credential["endorsement"] = new JsonArray([
                .. Enumerable.Range(0, _random.Next(1, endorsements + 1)).Select(_ => Endorsement()),
            ]);
        }

        if (Maybe())
        {
            credential["proof"] = Proof();
        }

        return credential;
    }

    private JsonObject Profile() =>
        new()
        {
            ["id"] = "did:web:board.example",
            ["type"] = new JsonArray("Profile"),
            ["name"] = "The Board for Advanced Practice",
            ["url"] = "https://board.example/",
            ["image"] = new JsonObject
            {
                ["id"] = "data:image/svg+xml;base64,PHN2Zy8+",
                ["type"] = "Image",
                ["caption"] = Text(),
            },
            ["otherIdentifier"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "IdentifierEntry",
                    ["identifier"] = "B-1",
                    ["identifierType"] = "ext:register",
                }
            ),
        };

    private JsonObject Subject()
    {
        var results = _random.Next(0, 6);
        var subject = new JsonObject
        {
            ["type"] = new JsonArray("AchievementSubject"),
            ["achievement"] = Achievement(results),
            ["identifier"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "IdentityObject",
                    ["hashed"] = true,
                    ["identityType"] = "emailAddress",
                    ["salt"] = $"{_random.Next()}",
                    ["identityHash"] = $"sha256${_random.Next():x64}",
                }
            ),
            ["activityStartDate"] = "2025-01-01T00:00:00Z",
            ["creditsEarned"] = _random.Next(1, 60),
        };
        if (Maybe())
        {
            subject["id"] = "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH";
            subject["licenseNumber"] = $"AP-{_random.Next()}";
            subject["source"] = Profile();
        }

        if (results > 0)
        {
            subject["result"] = new JsonArray([
                .. Enumerable
                    .Range(0, results)
                    .Select(i => new JsonObject
                    {
                        ["type"] = new JsonArray("Result"),
                        ["resultDescription"] = $"urn:uuid:result-{i}",
                        ["value"] = $"{_random.Next(100)}",
                        ["status"] = "Completed",
                    }),
            ]);
        }

        return subject;
    }

    private JsonObject Achievement(int results)
    {
        var achievement = new JsonObject
        {
            ["id"] = "https://board.example/achievements/7",
            ["type"] = new JsonArray("Achievement"),
            ["achievementType"] = "Certification",
            ["name"] = Text(),
            ["description"] = Text(),
            ["criteria"] = new JsonObject { ["narrative"] = "**All** capabilities\n- assessed\n- \"signed off\"" },
            ["inLanguage"] = "en-GB",
            ["tag"] = new JsonArray("frailty", "older people"),
        };
        if (results > 0)
        {
            achievement["resultDescription"] = new JsonArray([
                .. Enumerable
                    .Range(0, results)
                    .Select(i => new JsonObject
                    {
                        ["id"] = $"urn:uuid:result-{i}",
                        ["type"] = new JsonArray("ResultDescription"),
                        ["name"] = $"Capability {i}",
                        ["resultType"] = "RubricCriterionLevel",
                        ["rubricCriterionLevel"] = new JsonArray([
                            .. Enumerable
                                .Range(0, 3)
                                .Select(level => new JsonObject
                                {
                                    ["id"] = $"urn:uuid:level-{i}-{level}",
                                    ["type"] = new JsonArray("RubricCriterionLevel"),
                                    ["name"] = $"Level {level}",
                                }),
                        ]),
                    }),
            ]);
        }

        if (Maybe())
        {
            achievement["alignment"] = new JsonArray([
                .. Enumerable
                    .Range(0, _random.Next(1, 4))
                    .Select(i => new JsonObject
                    {
                        ["type"] = new JsonArray("Alignment"),
                        ["targetName"] = $"Capability {_random.Next(2)}",
                        ["targetUrl"] = "https://board.example/framework",
                        ["targetType"] = "CFItem",
                    }),
            ]);
        }

        return achievement;
    }

    private JsonObject Evidence() =>
        new()
        {
            ["type"] = new JsonArray("Evidence"),
            ["narrative"] = Text(),
            ["genre"] = Pick("Portfolio", "Case"),
        };

    private JsonObject Endorsement() =>
        new()
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
            ),
            ["id"] = $"urn:uuid:{_random.Next()}",
            ["type"] = new JsonArray("VerifiableCredential", "EndorsementCredential"),
            ["name"] = "Endorsed by the college",
            ["issuer"] = new JsonObject { ["id"] = "did:web:college.example", ["type"] = new JsonArray("Profile") },
            ["validFrom"] = "2026-01-02T00:00:00Z",
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = "https://board.example/achievements/7",
                ["type"] = new JsonArray("EndorsementSubject"),
                ["endorsementComment"] = Text(),
            },
            ["proof"] = Proof(),
        };

    private static JsonObject Proof() =>
        new()
        {
            ["type"] = "DataIntegrityProof",
            ["cryptosuite"] = "eddsa-rdfc-2022",
            ["created"] = "2026-01-02T00:00:00Z",
            ["verificationMethod"] = "did:web:college.example#key",
            ["proofPurpose"] = "assertionMethod",
            ["proofValue"] = "z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZt",
        };

    private string Text() =>
        Pick(
            "Advanced practice",
            "高级实践",
            "ممارسة متقدمة",
            "Προχωρημένη \U0001F3E5",
            "Line\nbreak \"quoted\" \\ tab\t"
        );

    private bool Maybe() => _random.Next(2) == 0;

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];
}
