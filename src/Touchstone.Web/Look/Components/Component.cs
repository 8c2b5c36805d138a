using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>
/// A component of the design system: its options as properties, its markup on the way out. Option names are those of
/// nhsuk-frontend, so that its published examples prove ours (tests, folder Look).
/// </summary>
public abstract record Component : IHtmlContent
{
    public string? Id { get; init; }

    /// <summary>Further class names, separated by spaces.</summary>
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>The component as markup.</summary>
    public abstract IHtmlContent Render();

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Render().WriteTo(writer, encoder);

    /// <summary>
    /// The class for one choice among several, such as nhsuk-tag--green: null when the choice is not one of them, or
    /// when the caller's own classes already make one.
    /// </summary>
    private protected string? Choice(string prefix, string? choice, params ReadOnlySpan<string> choices)
    {
        if (choice is null || !choices.Contains(choice))
            return null;
        foreach (var one in choices)
        {
            if (Has(prefix + one))
                return null;
        }
        return prefix + choice;
    }

    /// <summary>The class for a switch that is on, unless the caller's own classes already state it.</summary>
    private protected string? Switch(string name, bool on) => on && !Has(name) ? name : null;

    private bool Has(string name) => Classes?.Contains(name, StringComparison.Ordinal) == true;

    private protected static string? Joined(params ReadOnlySpan<string?> ids)
    {
        var all = new List<string>();
        foreach (var id in ids)
        {
            if (!string.IsNullOrEmpty(id))
                all.Add(id);
        }
        return all.Count == 0 ? null : string.Join(' ', all);
    }

    private protected static Element Hidden(string words) =>
        new Element("span").Class("nhsuk-u-visually-hidden").Add(words);
}
