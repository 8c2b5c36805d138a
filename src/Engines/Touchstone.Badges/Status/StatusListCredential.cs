using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.Status;

/// <summary>
/// A status list to be signed and published (W3C Bitstring Status List 1.0, section 2.2). It expires, so that nobody can
/// show an old list for ever.
/// </summary>
public sealed record StatusListCredential
{
    /// <summary>The address at which the list is published.</summary>
    public required string Id { get; init; }

    /// <summary>The issuer; it must be the issuer of the credentials whose status it keeps.</summary>
    public required string Issuer { get; init; }

    /// <summary>What a set bit means. One list has one purpose.</summary>
    public required StatusPurpose Purpose { get; init; }

    /// <summary>The bits.</summary>
    public required StatusBits Bits { get; init; }

    /// <summary>When the list was made.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>When it goes out of date.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>The unsigned credential.</summary>
    /// <exception cref="InvalidOperationException">The list would be out of date before it is made.</exception>
    public JsonObject ToJson()
    {
        if (ValidUntil <= ValidFrom)
            throw new InvalidOperationException("A status list must go out of date after it was made.");
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = Id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = Issuer,
            ["validFrom"] = XmlDateTime.Write(ValidFrom),
            ["validUntil"] = XmlDateTime.Write(ValidUntil),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = Id + "#list",
                ["type"] = "BitstringStatusList",
                ["statusPurpose"] = Purpose.ToText(),
                ["encodedList"] = Bits.Encode(),
            },
        };
    }

    /// <summary>
    /// Reads a list that one has published oneself, to change it. Who signed it is not looked at: to rely on a stranger's
    /// list is the verifier's work.
    /// </summary>
    public static Reading<StatusListCredential> Read(JsonObject credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        if (
            !credential.IsA("BitstringStatusListCredential")
            || credential["credentialSubject"] is not JsonObject subject
            || credential.Text("id") is not { } id
            || credential["issuer"].Identifier() is not { } issuer
            || XmlDateTime.Read(credential.Text("validFrom")) is not { } from
            || XmlDateTime.Read(credential.Text("validUntil")) is not { } until
            || StatusPurposeText.Read(subject.Text("statusPurpose")) is not { } purpose
        )
            return Reading<StatusListCredential>.Failed("This is not a status list as it is made here.");
        return StatusBits
            .Decode(subject.Text("encodedList") ?? "")
            .Then(bits =>
                Reading<StatusListCredential>.Of(
                    new StatusListCredential
                    {
                        Id = id,
                        Issuer = issuer,
                        Purpose = purpose,
                        Bits = bits,
                        ValidFrom = from,
                        ValidUntil = until,
                    }
                )
            );
    }
}
