using System.Globalization;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>
/// Amounts side by side, drawn on the server: every bar has its name and value written on it, an interval where the
/// amount is an estimate, and the same figures stand in a table below.
/// </summary>
public sealed record BarChart : Component
{
    private const int Width = 720;
    private const int Names = 210;
    private const int Values = 110;
    private const int Row = 34;

    public required string Title { get; init; }

    /// <summary>What the chart shows, in a sentence; read out in place of the drawing.</summary>
    public required string Summary { get; init; }

    /// <summary>What the names are, and what the values are: the heads of the table.</summary>
    public string NameHead { get; init; } = "Name";
    public string ValueHead { get; init; } = "Value";
    public IReadOnlyList<Bar> Bars { get; init; } = [];

    /// <summary>The value at the end of the scale; without it, the largest.</summary>
    public double? Most { get; init; }

    /// <summary>How to write a value, such as "0" or "0.0%".</summary>
    public string Format { get; init; } = "#,0.##";

    public override IHtmlContent Render() =>
        new Element("figure")
            .Class("ts-chart", Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Add(new Element("figcaption").Class("ts-chart__title").Add(Title))
            .Add(Bars.Count == 0 ? new Element("p").Add("There is nothing to show yet.") : Drawing())
            .Add(Bars.Count == 0 ? null : Figures());

    private Element Drawing()
    {
        var most = Most ?? Bars.Max(bar => Math.Max(bar.Value, bar.High ?? 0));
        var scale = most > 0 ? (Width - Names - Values) / most : 0;
        var height = (Bars.Count * Row) + 16;
        var drawing = new Element("svg")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {Width} {height}")
            .With("width", Width)
            .With("height", height)
            .With("role", "img")
            .With("aria-label", $"{Title}. {Summary}");
        for (var index = 0; index < Bars.Count; index++)
            Draw(drawing, Bars[index], 8 + (index * Row), scale);
        return drawing;
    }

    private void Draw(Element drawing, Bar bar, int top, double scale)
    {
        var middle = top + (Row / 2);
        var length = Math.Max(1, bar.Value * scale);
        drawing
            .Add(Words("ts-chart__label", Names - 12, middle, "end", Short(bar.Name)))
            .Add(Box("ts-chart__track", Names, top + 6, Width - Names - Values, Row - 12))
            .Add(Box("ts-chart__bar", Names, top + 6, length, Row - 12));
        var end = Names + length;
        if (bar is { Low: { } low, High: { } high })
        {
            // On a light ground, so that it shows over the bar as well as beside it.
            drawing
                .Add(Box("ts-chart__ground", Names + (low * scale) - 3, middle - 6, ((high - low) * scale) + 6, 12))
                .Add(Rule(Names + (low * scale), middle, Names + (high * scale), middle))
                .Add(Rule(Names + (low * scale), middle - 5, Names + (low * scale), middle + 5))
                .Add(Rule(Names + (high * scale), middle - 5, Names + (high * scale), middle + 5));
            end = Math.Max(end, Names + (high * scale));
        }
        drawing.Add(Words("ts-chart__value", end + 10, middle, "start", Write(bar.Value)));
    }

    private Element Figures()
    {
        var uncertain = Bars.Any(bar => bar.Low is not null);
        TableCell[] head =
        [
            NameHead,
            new() { Text = ValueHead, Format = "numeric" },
            .. uncertain ? [new TableCell { Text = "Likely range", Format = "numeric" }] : Array.Empty<TableCell>(),
        ];
        return new Element("details")
            .Class("nhsuk-details")
            .Add(
                new Element("summary")
                    .Class("nhsuk-details__summary")
                    .Add(new Element("span").Class("nhsuk-details__summary-text").Add($"Figures: {Title}"))
            )
            .Add(
                new Element("div")
                    .Class("nhsuk-details__text")
                    .Add(
                        new Table
                        {
                            Caption = new Heading { Text = Title, Classes = "nhsuk-u-visually-hidden" },
                            FirstCellIsHeader = true,
                            Compact = true,
                            Head = head,
                            Rows =
                            [
                                .. Bars.Select(
                                    IReadOnlyList<TableCell> (bar) =>
                                        [
                                            bar.Name,
                                            Write(bar.Value),
                                            .. uncertain
                                                ?
                                                [
                                                    bar.Low is null
                                                        ? ""
                                                        : $"{Write(bar.Low.Value)} to {Write(bar.High ?? bar.Value)}",
                                                ]
                                                : Array.Empty<TableCell>(),
                                        ]
                                ),
                            ],
                        }
                    )
            );
    }

    private string Write(double value) => value.ToString(Format, CultureInfo.GetCultureInfo("en-GB"));

    private static string Short(string name) => name.Length <= 27 ? name : name[..26].TrimEnd() + "…";

    private static string At(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static Element Words(string kind, double x, double y, string anchor, string words) =>
        new Element("text")
            .Class(kind)
            .With("x", At(x))
            .With("y", At(y))
            .With("text-anchor", anchor)
            .With("dominant-baseline", "central")
            .Add(words);

    private static Element Box(string kind, double x, double y, double width, double height) =>
        new Element("rect")
            .Class(kind)
            .With("x", At(x))
            .With("y", At(y))
            .With("width", At(width))
            .With("height", At(height))
            .With("rx", "2");

    private static Element Rule(double x1, double y1, double x2, double y2) =>
        new Element("line")
            .Class("ts-chart__interval")
            .With("x1", At(x1))
            .With("y1", At(y1))
            .With("x2", At(x2))
            .With("y2", At(y2));
}
