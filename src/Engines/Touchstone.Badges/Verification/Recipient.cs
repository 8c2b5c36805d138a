namespace Touchstone.Badges.Verification;

/// <summary>Whose credential it should be.</summary>
/// <param name="IdentityType">The kind of identity, such as <c>emailAddress</c>; <c>id</c> for the recipient's own identifier.</param>
/// <param name="Value">The address, number or identifier.</param>
public sealed record Recipient(string IdentityType, string Value)
{
    /// <summary>The kind that means the recipient's own identifier, such as a did:key.</summary>
    public const string Identifier = "id";

    /// <summary>Reads <c>type:value</c>.</summary>
    public static Reading<Recipient> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // An identity type of one's own begins with ext: and so has a colon of its own.
        if (text.StartsWith("ext:", StringComparison.Ordinal))
            colon = text.IndexOf(':', 4);
        return colon > 0 && colon < text.Length - 1
            ? Reading<Recipient>.Of(new Recipient(text[..colon], text[(colon + 1)..]))
            : Reading<Recipient>.Failed("A recipient is given as type:value, for example emailAddress:a@example.org.");
    }
}
