using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Status;
using Touchstone.Badges.Verification;

namespace Touchstone.Cli.Badges.Conformance;

/// <summary>
/// The part of the VC API that the public test suites drive. Paths with a cryptosuite's name or with <c>status</c> in front
/// issue in that way; the plain path issues with <c>eddsa-rdfc-2022</c>.
/// </summary>
internal static class ConformanceServer
{
    private const long LargestRequest = 8 * 1024 * 1024;

    internal static WebApplication Build(ConformanceIssuer issuer, IDocumentSource documents)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(issuer.Listening.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.AddSingleton(issuer);
        var server = builder.Build();
        var verifier = new BadgeVerifier(documents, ConformanceContexts.Form);

        server.MapPost("/credentials/issue", r => IssueAsync(r, issuer, Cryptosuite.EddsaRdfc2022, []));
        foreach (var suite in Enum.GetValues<Cryptosuite>())
            server.MapPost($"/{suite.ToText()}/credentials/issue", r => IssueAsync(r, issuer, suite, []));
        server.MapPost(
            "/status/revocation/credentials/issue",
            r => IssueAsync(r, issuer, Cryptosuite.EddsaRdfc2022, [StatusPurpose.Revocation])
        );
        server.MapPost(
            "/status/suspension/credentials/issue",
            r => IssueAsync(r, issuer, Cryptosuite.EddsaRdfc2022, [StatusPurpose.Suspension])
        );
        server.MapPost(
            "/status/both/credentials/issue",
            r => IssueAsync(r, issuer, Cryptosuite.EddsaRdfc2022, [StatusPurpose.Revocation, StatusPurpose.Suspension])
        );
        server.MapPost("/credentials/status", r => ChangeAsync(r, issuer));
        server.MapPost("/credentials/verify", r => VerifyAsync(r, issuer, verifier));
        server.MapPost("/presentations/verify", r => VerifyPresentationAsync(r, issuer, verifier));
        server.MapGet(
            "/status/revocation",
            r => AnswerAsync(r, StatusCodes.Status200OK, issuer.List(StatusPurpose.Revocation))
        );
        server.MapGet(
            "/status/suspension",
            r => AnswerAsync(r, StatusCodes.Status200OK, issuer.List(StatusPurpose.Suspension))
        );
        return server;
    }

    internal static string IssuerOf(WebApplication server) =>
        server.Services.GetRequiredService<ConformanceIssuer>().Id;

    private static async Task IssueAsync(
        HttpContext http,
        ConformanceIssuer issuer,
        Cryptosuite suite,
        IReadOnlyList<StatusPurpose> purposes
    )
    {
        var body = await BodyAsync(http);
        if (body?["credential"] is not JsonObject credential)
        {
            await RefuseAsync(http, "The request has no credential.");
            return;
        }
        var options = body["options"] as JsonObject ?? [];
        var chosen = CryptosuiteText.Read(Text(options["cryptosuite"]));
        var signed = issuer.Issue(credential, options, chosen ?? suite, purposes);
        await (
            signed.Succeeded
                ? AnswerAsync(http, StatusCodes.Status201Created, signed.Value)
                : RefuseAsync(http, signed.Fault)
        );
    }

    private static async Task ChangeAsync(HttpContext http, ConformanceIssuer issuer)
    {
        var body = await BodyAsync(http);
        var purpose = Text((body?["credentialStatus"] as JsonObject)?["statusPurpose"]) ?? Text(body?["statusPurpose"]);
        var set = body?["status"]?.GetValueKind() is JsonValueKind.True || (string?)body?["status"]?.ToString() == "1";
        var changed =
            Text(body?["credentialId"]) is { } id
            && purpose is "revocation" or "suspension"
            && issuer.Change(id, purpose == "revocation" ? StatusPurpose.Revocation : StatusPurpose.Suspension, set);
        if (changed)
            http.Response.StatusCode = StatusCodes.Status200OK;
        else
            await RefuseAsync(http, "No such credential with such a status was issued.", StatusCodes.Status404NotFound);
    }

    private static async Task VerifyAsync(HttpContext http, ConformanceIssuer issuer, BadgeVerifier verifier)
    {
        var body = await BodyAsync(http);
        if (body?["verifiableCredential"] is not { } credential)
        {
            await RefuseAsync(http, "The request has no credential.");
            return;
        }
        var file = Encoding.UTF8.GetBytes(credential is JsonObject ? credential.ToJsonString() : credential.ToString());
        await ReportAsync(http, await verifier.VerifyAsync(file, Request(issuer, body), http.RequestAborted));
    }

    private static async Task VerifyPresentationAsync(
        HttpContext http,
        ConformanceIssuer issuer,
        BadgeVerifier verifier
    )
    {
        var body = await BodyAsync(http);
        if (body?["verifiablePresentation"] is not JsonObject presentation)
        {
            await RefuseAsync(http, "The request has no presentation.");
            return;
        }
        var report = await verifier.VerifyPresentationAsync(presentation, Request(issuer, body), http.RequestAborted);
        await ReportAsync(http, report);
    }

    private static VerificationRequest Request(ConformanceIssuer issuer, JsonObject body)
    {
        var options = body["options"] as JsonObject ?? [];
        return new VerificationRequest(issuer.Now)
        {
            Challenge = Text(options["challenge"]),
            Domain = Text(options["domain"]),
            ProofPurpose = Text(options["expectedProofPurpose"]),
        };
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static Task ReportAsync(HttpContext http, VerificationReport report)
    {
        var answer = ReportJson.Write(report);
        answer.Remove("credential");
        answer["verified"] = report.Verdict == Verdict.Valid;
        if (report.Verdict == Verdict.Valid)
            return AnswerAsync(http, StatusCodes.Status200OK, answer);
        answer["errors"] = new JsonArray([.. report.Objections.Select(check => (JsonNode)check.Explanation)]);
        return AnswerAsync(http, StatusCodes.Status400BadRequest, answer);
    }

    private static Task RefuseAsync(HttpContext http, string reason, int status = StatusCodes.Status400BadRequest) =>
        AnswerAsync(http, status, new JsonObject { ["errors"] = new JsonArray((JsonNode)reason) });

    private static async Task AnswerAsync(HttpContext http, int status, JsonNode answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private static async Task<JsonObject?> BodyAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(
                    http.Request.Body,
                    documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false },
                    cancellationToken: http.RequestAborted
                ) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
