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
            .Add(Bars.Count == 0 ? new Element("p").Add(LookTexts.T["Nothing"]) : Drawing(BarChartSize.Wide))
            .Add(Bars.Count == 0 ? null : Drawing(BarChartSize.Narrow))
            .Add(Bars.Count == 0 ? null : Figures());

    private Element Drawing(BarChartSize size)
    {
        var most = Most ?? Bars.Max(bar => Math.Max(bar.Value, bar.High ?? 0));
        var scale = most > 0 ? size.Room / most : 0;
        var height = (Bars.Count * size.Row) + 16;
        var drawing = new Element("svg")
            .Class(size.Kind)
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {size.Width} {height}")
            .With("width", size.Width)
            .With("height", height)
            .With("role", "img")
            .With("aria-label", $"{Title}. {Summary}");
        for (var index = 0; index < Bars.Count; index++)
            Draw(drawing, Bars[index], size, 8 + (index * size.Row), scale);
        return drawing;
    }

    private void Draw(Element drawing, Bar bar, BarChartSize size, int top, double scale)
    {
        var middle = top + size.Middle;
        var edge = middle - (BarChartSize.Bar / 2);
        var left = size.NamesAbove ? 8 : size.Names;
        var length = Math.Max(1, bar.Value * scale);
        drawing
            .Add(
                size.NamesAbove
                    ? Words("ts-chart__label", left, top + 10, "start", size.Short(bar.Name))
                    : Words("ts-chart__label", size.Names - 12, middle, "end", size.Short(bar.Name))
            )
            .Add(Box("ts-chart__track", left, edge, size.Room, BarChartSize.Bar))
            .Add(Box("ts-chart__bar", left, edge, length, BarChartSize.Bar));
        var end = left + length;
        if (bar is { Low: { } low, High: { } high })
        {
            // On a light ground, so that it shows over the bar as well as beside it.
            drawing
                .Add(Box("ts-chart__ground", left + (low * scale) - 3, middle - 6, ((high - low) * scale) + 6, 12))
                .Add(Rule(left + (low * scale), middle, left + (high * scale), middle))
                .Add(Rule(left + (low * scale), middle - 5, left + (low * scale), middle + 5))
                .Add(Rule(left + (high * scale), middle - 5, left + (high * scale), middle + 5));
            end = Math.Max(end, left + (high * scale));
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
            .. uncertain
                ? [new TableCell { Text = LookTexts.T["Range"], Format = "numeric" }]
                : Array.Empty<TableCell>(),
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
