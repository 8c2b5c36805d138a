namespace Touchstone.Web.Look.Tags;

/// <summary>
/// The fields of the page being written, in reading order. The error summary stands above them but is written last (the
/// layout is), so it can list errors in that order and lead to the right control.
/// </summary>
public sealed class PageFields
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, string> controls = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fields of the page that this request writes.</summary>
    public static PageFields Of(HttpContext http)
    {
        if (http.Items[typeof(PageFields)] is PageFields known)
            return known;
        var fields = new PageFields();
        http.Items[typeof(PageFields)] = fields;
        return fields;
    }

    /// <summary>The id of a control from the name it posts under.</summary>
    public static string IdFor(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    public void Add(string name, string controlId)
    {
        if (controls.TryAdd(name, controlId))
            order.Add(name);
    }

    /// <summary>Where a field stands in reading order; a field that is not on the page comes last.</summary>
    public int PositionOf(string name) =>
        order.FindIndex(known => Same(known, name)) is var at && at < 0 ? int.MaxValue : at;

    public string? ControlOf(string name) => controls.GetValueOrDefault(name);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
