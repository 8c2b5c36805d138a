using Touchstone.Badges.Json;

namespace Touchstone.Badges.Identity;

/// <summary>Finds the document of whoever controls a key: did:key and did:jwk by themselves, did:web and https from a source.</summary>
/// <param name="source">Where documents come from.</param>
public sealed class ControllerDirectory(IDocumentSource source)
{
    /// <summary>Splits the address of a key into the controller's identifier and the fragment.</summary>
    /// <param name="methodId">For example <c>did:web:example.org#z6Mk…</c>.</param>
    /// <returns>The part before the <c>#</c>.</returns>
    public static string ControllerOf(string methodId)
    {
        ArgumentNullException.ThrowIfNull(methodId);
        var hash = methodId.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? methodId : methodId[..hash];
    }

    /// <summary>Whether identifiers of this kind can be looked up here at all.</summary>
    public static bool Knows(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.StartsWith(DidKey.Prefix, StringComparison.Ordinal)
            || id.StartsWith(DidJwk.Prefix, StringComparison.Ordinal)
            || AddressOf(id).Succeeded;
    }

    /// <summary>The document about an identifier, or why it cannot be had.</summary>
    public async ValueTask<ControllerFinding> FindAsync(string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.StartsWith(DidKey.Prefix, StringComparison.Ordinal))
            return new ControllerFinding(DidKey.Resolve(id), WasHad: true);
        if (id.StartsWith(DidJwk.Prefix, StringComparison.Ordinal))
            return new ControllerFinding(DidJwk.Resolve(id), WasHad: true);
        var address = AddressOf(id);
        if (!address.Succeeded)
            return new ControllerFinding(Reading<ControllerDocument>.Failed(address.Fault), WasHad: false);
        var fetched = await source.FetchAsync(address.Value, cancellation);
        return new ControllerFinding(
            fetched.Then(d => StrictJson.ReadObject(d.Content.Span)).Then(json => ControllerDocument.Read(json, id)),
            fetched.Succeeded
        );
    }

    private static Reading<Uri> AddressOf(string id)
    {
        if (id.StartsWith(DidWeb.Prefix, StringComparison.Ordinal))
            return DidWeb.AddressOf(id);
        if (id.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(id, UriKind.Absolute, out var address))
            return Reading<Uri>.Of(address);
        if (
            id.StartsWith("http://", StringComparison.Ordinal)
            && Uri.TryCreate(id, UriKind.Absolute, out var local)
            && local.IsLoopback
        )
            return Reading<Uri>.Of(local);
        return Reading<Uri>.Failed(
            $"How to find the keys of {id} is not known here (did:web, did:key, did:jwk and https are)."
        );
    }
}
