namespace Touchstone.LinkedData.JsonLd;

/// <summary>A context that comes with this library.</summary>
/// <param name="Url">The address by which documents name it.</param>
/// <param name="Resource">The name of the embedded file, without <c>.json</c>.</param>
/// <param name="Sha256">The hash that the file must have, in lower-case hexadecimal.</param>
internal sealed record BundledContext(string Url, string Resource, string Sha256)
{
    /// <summary>All contexts that come with this library; origin and licences in Contexts/README.md.</summary>
    public static readonly IReadOnlyList<BundledContext> All =
    [
        new(
            "https://www.w3.org/2018/credentials/v1",
            "credentials-v1",
            "00d7dd6d3ad8b920e3e550dd3a3d9090bffcac84cdbf943da6924b3e0a5c8bb8"
        ),
        new(
            "https://www.w3.org/ns/credentials/v2",
            "credentials-v2",
            "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"
        ),
        new(
            "https://www.w3.org/ns/credentials/undefined-terms/v2",
            "credentials-undefined-terms-v2",
            "82dab514ba44eb18f5d1b0f638c5e140c6a556fbfb5089601bdc0fa5eb8b2581"
        ),
        new(
            "https://www.w3.org/ns/credentials/status/v1",
            "credentials-status-v1",
            "fd08cbf28ddd829ab2f1978c48f43ab07a112c1c90245a0cfac7ba721c65170c"
        ),
        new(
            "https://w3id.org/vc/status-list/2021/v1",
            "status-list-2021-v1",
            "fbed35e8a8f01448db4c2db7fa37496f71588aa9cf1e64f71a50fe58677f1c53"
        ),
        new(
            "https://w3id.org/security/data-integrity/v1",
            "data-integrity-v1",
            "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554"
        ),
        new(
            "https://w3id.org/security/data-integrity/v2",
            "data-integrity-v2",
            "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363"
        ),
        new(
            "https://w3id.org/security/multikey/v1",
            "multikey-v1",
            "8e6bad2e5b4f0721906a4dcc2f7a894b1215cf9a47014c71e286423860642ff0"
        ),
        new(
            "https://w3id.org/security/suites/ed25519-2020/v1",
            "ed25519-2020-v1",
            "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588"
        ),
        new(
            "https://www.w3.org/ns/did/v1",
            "did-v1",
            "62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f"
        ),
        new(
            "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
            "open-badges-3.0.0",
            "9f1c8f9f361ba2994b9b50701f41149919542c50c7b7455b2846d87959295d72"
        ),
        new(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "open-badges-3.0.1",
            "af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba"
        ),
        new(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "open-badges-3.0.2",
            "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"
        ),
        new(
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "open-badges-3.0.3",
            "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"
        ),
        new(
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "open-badges-extensions",
            "2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e"
        ),
        new(
            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
            "clr-2.0.1",
            "d371397030ae9b16a37c468fac463d37ff441f3a7bb364ddfc964624c573b847"
        ),
    ];
}
