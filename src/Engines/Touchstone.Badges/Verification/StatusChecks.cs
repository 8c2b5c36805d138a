using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Status;

namespace Touchstone.Badges.Verification;

/// <summary>
/// Looks up whether a credential is revoked or suspended (W3C Bitstring Status List 1.0, section 3.2). The list is itself
/// a credential and is believed only when it is signed by the same issuer and not out of date.
/// </summary>
internal sealed class StatusChecks(CredentialChecks credentials, Documents documents)
{
    private const int MostEntries = 8;

    internal async ValueTask<IReadOnlyList<Check>> CheckAsync(JsonObject credential, CancellationToken cancellation)
    {
        var entries = credential.Items("credentialStatus").ToList();
        if (entries.Count > MostEntries)
            return [Check.Fail(CheckKind.Status, Reasons.TooMuch, $"It has more than {MostEntries} status entries.")];
        var checks = new List<Check>();
        foreach (var entry in entries)
            checks.Add(
                entry is JsonObject found
                    ? await CheckAsync(found, credential["issuer"].Identifier(), credential.Text("id"), cancellation)
                    : Entry("The status entry is not an object.")
            );
        return checks;
    }

    private async ValueTask<Check> CheckAsync(
        JsonObject entry,
        string? issuer,
        string? id,
        CancellationToken cancellation
    )
    {
        if (entry.IsA("1EdTechRevocationList"))
            return await PlainListAsync(entry, issuer, id, cancellation);
        if (!entry.IsA("BitstringStatusListEntry"))
            return Check.CannotBeHad(
                CheckKind.Status,
                Reasons.StatusKind,
                "Its status is kept in a way that is not known here."
            );
        if (entry.Text("statusPurpose") is not { } purpose)
            return Entry("The status entry does not say what it is for.");
        if (IndexOf(entry["statusListIndex"]) is not { } index)
            return Entry("The status entry does not give its place in the list.");
        if (!Uri.TryCreate(entry.Text("statusListCredential"), UriKind.Absolute, out var address))
            return Entry("The status entry does not say where the list is.");
        if (entry.ContainsKey("statusSize") && entry["statusSize"]!.ToJsonString() is not ("1" or "\"1\""))
            return Check.CannotBeHad(
                CheckKind.Status,
                Reasons.StatusKind,
                "Its status has more than one bit, which is not read here."
            );

        var fetched = await documents.FetchAsync(address, cancellation);
        if (!fetched.Succeeded)
            return Check.CannotBeHad(
                CheckKind.Status,
                Reasons.StatusUnknown,
                $"Whether it was revoked cannot be had, since the status list cannot: {fetched.Fault}"
            );
        var list = await credentials.CheckStatusListAsync(fetched.Value.Content, cancellation);
        return Objection(list, issuer, purpose)
            ?? OtherList(
                Lookup(list.Credential!, purpose, index),
                list.Credential!,
                entry.Text("statusListCredential")!
            );
    }

    private static Check? Objection(VerificationReport list, string? issuer, string purpose)
    {
        if (list.Credential is not { } credential)
            return List(Reasons.StatusList, "What was found is not a status list.");
        if (
            !credential.IsA("BitstringStatusListCredential")
            || credential["credentialSubject"] is not JsonObject subject
        )
            return List(Reasons.StatusList, "What was found is not a status list.");
        if (credential["issuer"].Identifier() != issuer)
            return List(
                Reasons.StatusForeign,
                "The status list is signed by somebody else than the issuer of the credential."
            );
        foreach (var check in list.Objections)
        {
            return check.Outcome == CheckOutcome.CannotBeHad
                ? Check.CannotBeHad(
                    CheckKind.Status,
                    Reasons.StatusUnknown,
                    $"The status list cannot be relied on: {check.Explanation}"
                )
                : List(ListReason(check), $"The status list does not hold: {check.Explanation}");
        }
        if (
            subject.Text("type") != "BitstringStatusList"
            || !subject.Texts("statusPurpose").Contains(purpose, StringComparer.Ordinal)
        )
            return List(Reasons.StatusForeign, "The list is kept for another purpose.");
        return null;
    }

    /// <summary>A list of the same issuer under another address may condemn, but not clear.</summary>
    private static Check OtherList(Check found, JsonObject list, string address) =>
        found.Outcome == CheckOutcome.Pass && list.Text("id") is { } id && id != address
            ? List(Reasons.StatusForeign, $"The list that was found is another one ({id}).")
            : found;

    private static Check Lookup(JsonObject list, string purpose, long index)
    {
        var bits = StatusBits.Decode(((JsonObject)list["credentialSubject"]!).Text("encodedList") ?? "");
        if (!bits.Succeeded)
            return List(Reasons.StatusList, bits.Fault);
        if (index >= bits.Value.Entries)
            return List(Reasons.StatusIndex, "Its place is outside of the status list.");
        return (bits.Value[(int)index], purpose) switch
        {
            (false, _) => Check.Pass(CheckKind.Status, $"The issuer's list says that it is in force ({purpose})."),
            (true, "revocation") => List(Reasons.Revoked, "The issuer has revoked it; it no longer counts."),
            (true, "suspension") => List(
                Reasons.Suspended,
                "The issuer has suspended it; for the time being it does not count."
            ),
            (true, "refresh") => new Check(
                CheckKind.Status,
                CheckOutcome.Note,
                Reasons.Good,
                "The issuer has a newer edition of it."
            ),
            _ => Check.CannotBeHad(
                CheckKind.Status,
                Reasons.StatusKind,
                $"The issuer's list marks it ({purpose}), and what that means is not known here."
            ),
        };
    }

    /// <summary>
    /// 1EdTech's plain list of revoked credentials. It is not signed, so what it does not list is only believed when it
    /// comes over a safe connection from the issuer's own site.
    /// </summary>
    private async ValueTask<Check> PlainListAsync(
        JsonObject entry,
        string? issuer,
        string? id,
        CancellationToken cancellation
    )
    {
        if (!Uri.TryCreate(entry.Text("id"), UriKind.Absolute, out var address))
            return Entry("The status entry does not say where the list is.");
        var fetched = await documents.FetchAsync(address, cancellation);
        var list = fetched.Then(d => StrictJson.ReadObject(d.Content.Span));
        if (!list.Succeeded)
            return Check.CannotBeHad(
                CheckKind.Status,
                Reasons.StatusUnknown,
                $"Whether it was revoked cannot be had: {list.Fault}"
            );
        foreach (var item in list.Value.Items("revokedCredential"))
        {
            if (item.Identifier() != id || (item as JsonObject)?["revoked"]?.GetValueKind() == JsonValueKind.False)
                continue;
            var why = (item as JsonObject)?.Text("revocationReason");
            return List(
                Reasons.Revoked,
                $"The issuer has revoked it{(why is null ? "" : $" ({why})")}; it no longer counts."
            );
        }
        return
            list.Value["issuer"].Identifier() == issuer
            && address.Scheme == Uri.UriSchemeHttps
            && SameSite(address, issuer)
            ? Check.Pass(CheckKind.Status, "The issuer's list of revoked credentials does not name it.")
            : Check.CannotBeHad(
                CheckKind.Status,
                Reasons.StatusForeign,
                "The list of revoked credentials is not signed and does not come from the issuer's own site, so it proves nothing."
            );
    }

    private static bool SameSite(Uri address, string? issuer) =>
        issuer is not null
        && (
            Identity.DidWeb.AddressOf(issuer) is { Value: { } document }
                ? document.Authority == address.Authority
                : Uri.TryCreate(issuer, UriKind.Absolute, out var site) && site.Authority == address.Authority
        );

    private static string ListReason(Check check) =>
        check.Kind switch
        {
            CheckKind.Dates => Reasons.StatusOutOfDate,
            CheckKind.Proof or CheckKind.Issuer or CheckKind.JsonLd => Reasons.StatusUnsigned,
            _ => Reasons.StatusList,
        };

    private static long? IndexOf(JsonNode? node)
    {
        var text =
            node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
                ? value.ToJsonString()
                : node.AsText();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
            // A number too long for any list is outside of every list.
            : text is { Length: > 18 and < 1000 } && text.All(char.IsAsciiDigit) ? long.MaxValue
            : null;
    }

    private static Check Entry(string explanation) => Check.Fail(CheckKind.Status, Reasons.StatusEntry, explanation);

    private static Check List(string reason, string explanation) => Check.Fail(CheckKind.Status, reason, explanation);
}
