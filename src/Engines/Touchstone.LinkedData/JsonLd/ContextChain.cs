namespace Touchstone.LinkedData.JsonLd;

/// <summary>The addresses of the contexts that include one another down to the present one.</summary>
internal sealed record ContextChain(string Url, ContextChain? Parent)
{
    public static bool Contains(ContextChain? chain, string url)
    {
        for (var link = chain; link is not null; link = link.Parent)
        {
            if (link.Url == url)
            {
                return true;
            }
        }

        return false;
    }
}
