namespace Touchstone.Core.Conversations.Gateway;

/// <summary>The key of the link between what people answered and what they say, sealed under the site's keys.</summary>
public sealed class GatewayKey
{
    private GatewayKey() { }

    public int Id { get; private set; }
    public byte[] Sealed { get; private set; } = [];
}
