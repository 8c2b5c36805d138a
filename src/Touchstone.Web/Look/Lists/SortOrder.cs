namespace Touchstone.Web.Look.Lists;

/// <summary>How a list is sorted, from its address: <c>?sort=due</c>, or <c>?sort=-due</c> for the other way round.</summary>
public sealed record SortOrder(string By, bool Descending)
{
    public const string Parameter = "sort";

    /// <summary>What the address asks for, if it is one of <paramref name="allowed"/>; else the first of them.</summary>
    public static SortOrder Of(HttpRequest request, params ReadOnlySpan<string> allowed)
    {
        var asked = request.Query[Parameter].ToString();
        var by = asked.TrimStart('-');
        return allowed.Contains(by) ? new(by, asked.StartsWith('-')) : new(allowed[0], false);
    }
}
