using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

[assembly: AssemblyFixture(typeof(Touchstone.Badges.Tests.Fixtures.PeerProcess))]

namespace Touchstone.Badges.Tests.Fixtures;

/// <summary>
/// One Node process for the whole run that answers with implementations which nobody on this project wrote. Their
/// packages are installed from the lock file the first time.
/// </summary>
public sealed class PeerProcess : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Here(), "..", "peers");

    private readonly SemaphoreSlim turn = new(1);
    private Process? node;
    private Task<string>? complaints;

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await InstallAsync();
        node = Start("node", "peer.mjs");
        complaints = node.StandardError.ReadToEndAsync();
    }

    /// <summary>What a peer answered, or its refusal.</summary>
    public async Task<PeerAnswer> AskAsync(string operation, JsonObject request)
    {
        request["operation"] = operation;
        await turn.WaitAsync();
        try
        {
            await node!.StandardInput.WriteLineAsync(request.ToJsonString());
            await node.StandardInput.FlushAsync();
            var line =
                await node.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("The peer process ended: " + await complaints!);
            var answer = JsonNode.Parse(line)!.AsObject();
            return new PeerAnswer(answer["result"], (string?)answer["error"]);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (node is not null)
        {
            node.StandardInput.Close();
            await node.WaitForExitAsync();
            node.Dispose();
        }
        turn.Dispose();
    }

    private static async Task InstallAsync()
    {
        using var npm = Start("npm", "ci", "--ignore-scripts");
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException("The peers' packages could not be installed (npm ci): " + await errors);
    }

    private static Process Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = Folder,
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"These tests compare with other people's software and need Node.js: '{program}' was not found.",
                missing
            );
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
