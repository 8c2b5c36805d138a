namespace Touchstone.Web.Look;

/// <summary>The ways into the site from the header, in order. Areas add theirs: <c>services.AddMenuItem(…)</c>.</summary>
public sealed class Menu(IEnumerable<MenuItem> items)
{
    public IEnumerable<MenuItem> For(bool signedIn) => items.Where(item => signedIn || !item.SignedInOnly);
}
