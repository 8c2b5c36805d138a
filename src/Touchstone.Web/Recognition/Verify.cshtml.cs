using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Badges.OpenBadges;
using Touchstone.Badges.Verification;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Web.Foundation;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Recognition;

/// <summary>Checks any Open Badges 3.0 badge, of ours or of others, and says in plain words what was found.</summary>
[Uses(typeof(GetBadge), typeof(GetIssuerDocument), typeof(GetStatusList))]
public sealed class VerifyModel(BadgeSources sources, TimeProvider clock) : AreaPage
{
    public VerificationReport? Report { get; private set; }

    public string? BadgeName => Text(Report?.Credential?["name"]);

    public string? Issuer =>
        Report?.Credential?["issuer"] is JsonObject issuer
            ? Text(issuer["name"]) ?? Text(issuer["id"])
            : Text(Report?.Credential?["issuer"]);

    public DateTimeOffset? From =>
        DateTimeOffset.TryParse(
            Text(Report?.Credential?["validFrom"]),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var from
        )
            ? from
            : null;

    /// <summary>What the badge itself says of its holder, which is seldom a name.</summary>
    public string? Holder =>
        Report?.Checks.Any(c => c is { Kind: CheckKind.Recipient, Outcome: CheckOutcome.Pass }) == true
            ? HolderEmail
            : Text((Report?.Credential?["credentialSubject"] as JsonObject)?["name"]);

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? HolderEmail { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var file = await Given();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (file is null)
        {
            ModelState.AddModelError(nameof(Address), "Enter an address, paste a badge or choose a file");
            return Page();
        }
        Report = await new BadgeVerifier(sources).VerifyAsync(
            file.Value,
            new VerificationRequest(clock.GetUtcNow())
            {
                Recipient = string.IsNullOrWhiteSpace(HolderEmail)
                    ? null
                    : new Recipient(IdentityObject.EmailAddress, HolderEmail.Trim()),
            },
            HttpContext.RequestAborted
        );
        return Page();
    }

    private async Task<ReadOnlyMemory<byte>?> Given()
    {
        if (await Upload.ReadAsync(HttpContext.RequestAborted) is { } upload)
        {
            return upload.Content;
        }
        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            return Encoding.UTF8.GetBytes(Pasted.Trim());
        }
        if (string.IsNullOrWhiteSpace(Address))
        {
            return null;
        }
        if (
            !Uri.TryCreate(Address.Trim(), UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
        )
        {
            ModelState.AddModelError(nameof(Address), "Enter the whole address, such as https://example.org/badges/1");
            return null;
        }
        var fetched = await sources.FetchAsync(address, HttpContext.RequestAborted);
        if (!fetched.Succeeded)
        {
            ModelState.AddModelError(nameof(Address), fetched.Fault);
            return null;
        }
        return fetched.Value.Content;
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
