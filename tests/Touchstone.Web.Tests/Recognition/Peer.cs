using System.Diagnostics;
using System.Text.Json.Nodes;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Recognition;

/// <summary>The verifier of Digital Bazaar, which nobody on this project wrote.</summary>
internal static class Peer
{
    private static readonly string Folder = Testing.Repository.Folder("tests", "Touchstone.Badges.Tests", "peers");

    /// <param name="documents">What it finds at which address or identifier; it has no network.</param>
    /// <returns>Null when it accepts the credential, else why it does not.</returns>
    public static async Task<string?> ObjectionTo(JsonNode credential, JsonObject documents, CancellationToken cancel)
    {
        await NpmPackages.EnsureAsync(Folder, cancel);
        var start = new ProcessStartInfo("node", "peer.mjs")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        var request = new JsonObject
        {
            ["operation"] = "credentialVerify",
            ["credential"] = credential.DeepClone(),
            ["suite"] = "eddsa-rdfc-2022",
            ["documents"] = documents.DeepClone(),
        };
        await node.StandardInput.WriteLineAsync(request.ToJsonString());
        node.StandardInput.Close();
        var line = await node.StandardOutput.ReadLineAsync(cancel);
        await node.WaitForExitAsync(cancel);
        var answer = JsonNode.Parse(line ?? throw new InvalidOperationException("The verifier did not answer."))!;
        return (string?)answer["error"]
            ?? ((bool)answer["result"]!["verified"]! ? null : (string?)answer["result"]!["error"] ?? "not verified");
    }
}
