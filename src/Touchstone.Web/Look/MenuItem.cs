namespace Touchstone.Web.Look;

/// <summary>A way into the site from the header.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Href">Where it leads; every page under that address counts as part of it.</param>
/// <param name="SignedInOnly">True when only signed-in people see it.</param>
public sealed record MenuItem(string Text, string Href, bool SignedInOnly = false)
{
    public bool Holds(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href);
}
