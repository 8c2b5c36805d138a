using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Touchstone.Web.Look.Markup;

/// <summary>A small drawing next to words, silent for screen readers. All are our own, on a grid of 24.</summary>
public sealed class Icon : IHtmlContent
{
    private static readonly Dictionary<string, string> Strokes = new()
    {
        ["arrow-left"] = "M20 12H5M11 5.5 4.5 12l6.5 6.5",
        ["arrow-right"] = "M4 12h15M13 5.5l6.5 6.5-6.5 6.5",
        ["arrow-up"] = "M12 20V5M5.5 11 12 4.5l6.5 6.5",
        ["arrow-down"] = "M12 4v15M5.5 13l6.5 6.5 6.5-6.5",
        ["arrow-up-down"] = "M8 20V5M4 9l4-4 4 4M16 4v15M12 15l4 4 4-4",
        ["arrow-right-circle"] = "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M7.5 12h8M12.5 8.5 16 12l-3.5 3.5",
        ["chevron-right-circle"] = "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M10.5 8l4 4-4 4",
        ["cross"] = "M6.5 6.5l11 11M17.5 6.5l-11 11",
        ["tick"] = "M5 12.8l4.6 4.4L19 7.4",
        ["search"] = "M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.3 15.3 20.5 20.5",
        ["user"] =
            "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8.7 9.8a3.3 3.3 0 1 0 6.6 0 3.3 3.3 0 1 0-6.6 0M6 18.5c1.6-2.6 3.6-3.6 6-3.6s4.4 1 6 3.6",
        ["plus"] = "M12 5v14M5 12h14",
        ["minus"] = "M5 12h14",
        ["download"] = "M12 4v11M7 10.5l5 5 5-5M5 20h14",
    };

    private readonly string name;

    private Icon(string name) => this.name = name;

    /// <summary>The icon of this name, or null when there is none.</summary>
    public static Icon? Named(string? name) => name is not null && Strokes.ContainsKey(name) ? new(name) : null;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        new Element("svg")
            .Class("nhsuk-icon", $"nhsuk-icon--{name}")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", "0 0 24 24")
            .With("width", "16")
            .With("height", "16")
            .With("focusable", "false")
            .With("aria-hidden", "true")
            .Add(
                new Element("path")
                    .With("d", Strokes[name])
                    .With("fill", "none")
                    .With("stroke", "currentcolor")
                    .With("stroke-width", "2.4")
                    .With("stroke-linecap", "round")
                    .With("stroke-linejoin", "round")
            )
            .WriteTo(writer, encoder);
}
