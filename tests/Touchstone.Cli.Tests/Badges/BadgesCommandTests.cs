using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Touchstone.Badges.Keys;
using Touchstone.Badges.OpenBadges;
using Touchstone.Cli.Badges;
using Touchstone.Cli.Badges.Conformance;

namespace Touchstone.Cli.Tests.Badges;

public sealed class BadgesCommandTests : IDisposable
{
    private const string Issuer = "did:web:badges.example.org";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("touchstone-badges-");
    private readonly Terminal terminal = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_badge_is_signed_baked_extracted_and_checked()
    {
        var method = await KeyAsync();
        (await SignAsync(method)).ShouldBe(0);
        (
            await terminal.Run(
                "badges",
                "bake",
                At("art.svg"),
                "--credential",
                At("signed.json"),
                "--out",
                At("badge.svg")
            )
        ).ShouldBe(0);
        (await terminal.Run("badges", "extract", At("badge.svg"), "--out", At("again.json"))).ShouldBe(0);

        (await VerifyAsync("badge.svg", "--recipient", "emailAddress:nurse@example.org")).ShouldBe(
            0,
            terminal.Output + terminal.Error
        );
        terminal.Output.ShouldContain("valid");
        (await VerifyAsync("again.json")).ShouldBe(0);
        (await VerifyAsync("again.json", "--recipient", "emailAddress:other@example.org")).ShouldBe(1);
        (await VerifyAsync("art.svg")).ShouldBe(1);
    }

    [Fact]
    public async Task The_report_for_programs_names_each_check()
    {
        var method = await KeyAsync();
        (await SignAsync(method)).ShouldBe(0);
        var changed = JsonNode.Parse(
            await File.ReadAllTextAsync(At("signed.json"), TestContext.Current.CancellationToken)
        )!;
        changed["credentialSubject"]!["achievement"]!["name"] = "Something else";
        await File.WriteAllTextAsync(At("changed.json"), changed.ToJsonString(), TestContext.Current.CancellationToken);

        (await VerifyAsync("changed.json", "--json", At("report.json"))).ShouldBe(1);

        var report = JsonNode.Parse(
            await File.ReadAllTextAsync(At("report.json"), TestContext.Current.CancellationToken)
        )!;
        ((string)report["verdict"]!).ShouldBe("not-valid");
        report["checks"]!
            .AsArray()
            .ShouldContain(c => (string)c!["kind"]! == "proof" && (string)c["reason"]! == "signature");
    }

    [Fact]
    public async Task What_cannot_run_says_so_with_two()
    {
        (await terminal.Run("badges", "verify", At("nowhere.json"))).ShouldBe(2);
        (await terminal.Run("badges", "verify")).ShouldBe(2);
        (await terminal.Run("badges", "verify", At("nowhere.json"), "--recipient", "nobody")).ShouldBe(2);
        (await terminal.Run("badges", "conformance", "--urls", "http://192.0.2.1:80")).ShouldBe(2);
        var method = await KeyAsync();
        (await SignAsync(method, "--suite", "jwt-rs256")).ShouldBe(2);
        (await terminal.Run("badges", "keygen", "--out", At("key.pem"))).ShouldBe(2, "a key is never overwritten");
    }

    [Fact]
    public async Task A_private_key_is_for_its_owner_only()
    {
        await KeyAsync();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(At("key.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_status_list_is_made_set_and_shown()
    {
        var method = await KeyAsync();
        string[] signing = ["--key", At("key.pem"), "--verification-method", method, "--out", At("list.json")];
        (
            await terminal.Run([
                "badges",
                "status",
                "new",
                "--id",
                "https://badges.example.org/status/1",
                "--issuer",
                Issuer,
                .. signing,
            ])
        ).ShouldBe(0);
        (await terminal.Run("badges", "status", "show", At("list.json"), "--index", "77")).ShouldBe(0);
        (await terminal.Run(["badges", "status", "set", At("list.json"), "--index", "77", .. signing])).ShouldBe(0);
        (await terminal.Run("badges", "status", "show", At("list.json"), "--index", "77")).ShouldBe(1);
        (await terminal.Run("badges", "status", "show", At("list.json"), "--index", "131072")).ShouldBe(2);
    }

    [Fact]
    public async Task The_canonical_form_is_printed_and_an_undefined_word_is_not_good()
    {
        await File.WriteAllTextAsync(
            At("document.json"),
            """{"@context":"https://www.w3.org/ns/credentials/v2","id":"urn:x:1","type":"VerifiableCredential","name":"x"}""",
            TestContext.Current.CancellationToken
        );
        (await terminal.Run("badges", "canonicalize", At("document.json"))).ShouldBe(0);
        terminal.Output.ShouldBe(
            "<urn:x:1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .\n"
                + "<urn:x:1> <https://schema.org/name> \"x\" .\n"
        );
        await File.WriteAllTextAsync(
            At("document.json"),
            """{"@context":"https://www.w3.org/ns/credentials/v2","id":"urn:x:1","nmae":"x"}""",
            TestContext.Current.CancellationToken
        );
        (await terminal.Run("badges", "canonicalize", At("document.json"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_conformance_server_issues_verifies_and_changes_the_status()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var documents = new CommandLineDocuments(DocumentMap.Read([]).OrThrow(), offline: false);
        var issuer = new ConformanceIssuer(key, new Uri($"http://127.0.0.1:{FreePort()}"), TimeProvider.System);
        await using var server = ConformanceServer.Build(issuer, documents);
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = issuer.Listening };
        var request = new JsonObject
        {
            ["credential"] = JsonNode.Parse(
                """{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:x","credentialSubject":{"id":"did:example:y"}}"""
            ),
        };
        var (created, badge) = await PostAsync(client, "/status/both/credentials/issue", request);
        created.ShouldBe(HttpStatusCode.Created);

        var check = new JsonObject { ["verifiableCredential"] = badge!.DeepClone() };
        (await PostAsync(client, "/credentials/verify", check)).Status.ShouldBe(HttpStatusCode.OK);
        var change = new JsonObject
        {
            ["credentialId"] = (string)badge["id"]!,
            ["statusPurpose"] = "revocation",
            ["status"] = true,
        };
        (await PostAsync(client, "/credentials/status", change)).Status.ShouldBe(HttpStatusCode.OK);
        var (refused, answer) = await PostAsync(client, "/credentials/verify", check);
        refused.ShouldBe(HttpStatusCode.BadRequest);
        answer!["errors"]!.AsArray().ShouldNotBeEmpty();

        request["credential"]!.AsObject().Remove("issuer");
        (await PostAsync(client, "/credentials/issue", request)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Answer)> PostAsync(
        HttpClient client,
        string path,
        JsonObject request
    )
    {
        using var response = await client.PostAsJsonAsync(path, request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<string> KeyAsync()
    {
        (
            await terminal.Run(
                "badges",
                "keygen",
                "--controller",
                Issuer,
                "--did-document",
                At("did.json"),
                "--out",
                At("key.pem")
            )
        ).ShouldBe(0);
        await File.WriteAllTextAsync(At("art.svg"), Svg);
        await File.WriteAllTextAsync(At("badge.json"), Badge().ToJson().ToJsonString());
        return terminal
            .Output.Split('\n')
            .Single(l => l.StartsWith("verification method", StringComparison.Ordinal))
            .Split("  ")[^1]
            .Trim();
    }

    private Task<int> SignAsync(string method, params string[] more) =>
        terminal.Run([
            "badges",
            "sign",
            At("badge.json"),
            "--key",
            At("key.pem"),
            "--verification-method",
            method,
            "--out",
            At("signed.json"),
            .. more,
        ]);

    private Task<int> VerifyAsync(string file, params string[] more) =>
        terminal.Run([
            "badges",
            "verify",
            At(file),
            "--offline",
            "--map",
            "https://badges.example.org/.well-known/did.json=" + At("did.json"),
            .. more,
        ]);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static AchievementCredential Badge() =>
        new()
        {
            Id = "https://badges.example.org/credentials/1",
            Issuer = new Profile { Id = Issuer, Name = "Board" },
            ValidFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Subject = new AchievementSubject
            {
                Identifiers = [IdentityObject.HashedOf(IdentityObject.EmailAddress, "nurse@example.org")],
                Achievement = new Achievement
                {
                    Id = "https://badges.example.org/achievements/1",
                    Name = "Frailty",
                    Description = "Frailty in practice.",
                    Criteria = new Criteria("Assessed in practice."),
                },
            },
        };
}
