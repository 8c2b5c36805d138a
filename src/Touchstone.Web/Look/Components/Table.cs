using System.Globalization;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>
/// A table. Responsive ones turn each row into a card on a narrow screen, with the column's name before each value;
/// scrolling ones keep their shape in a box of their own that the keyboard can reach.
/// </summary>
public sealed record Table : Component
{
    public Heading? Caption { get; init; }
    public IReadOnlyList<TableCell> Head { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];
    public bool? FirstCellIsHeader { get; init; }
    public bool? Responsive { get; init; }
    public bool? Scroll { get; init; }

    /// <summary>
    /// True when the keyboard reaches the box before a script has looked whether it scrolls, and where no script does. The script
    /// takes it out of the order again where nothing is hidden.
    /// </summary>
    public bool Reachable { get; init; }

    /// <summary>For staff: small rows, more of them on a screen.</summary>
    public bool? Compact { get; init; }
    public bool? Striped { get; init; }
    public bool? Border { get; init; }
    public bool? LastRowBorder { get; init; }
    public string? Variant { get; init; }
    public Card? Card { get; init; }

    public override IHtmlContent Render()
    {
        var sortable = Head.Any(column => column.Sort is not null);
        var sortsOnServer = sortable && Head.Any(column => column.Href is not null);
        var marked = sortable || Classes?.Contains("nhsuk-table--sortable", StringComparison.Ordinal) == true;
        var captionId = CaptionId();
        var table = new Element("table")
            .Class(
                "nhsuk-table",
                Variant == "reverse" ? Switch("nhsuk-table--reverse", true) : null,
                Switch("nhsuk-table--compact", Compact == true),
                Switch("nhsuk-table--responsive", Responsive == true),
                Border == false
                    ? Switch("nhsuk-table--no-border", true)
                    : Switch("nhsuk-table--no-last-row-border", LastRowBorder == false),
                Switch("nhsuk-table--sortable", sortable),
                Switch("nhsuk-table--striped", Striped == true),
                Classes
            )
            .With("id", Id)
            .With("data-module", marked && !sortsOnServer ? "nhsuk-table" : null)
            .With("role", Responsive == true ? "table" : null)
            .WithAll(Attributes)
            .Add(CaptionElement(captionId, marked))
            .Add(Head.Count == 0 ? null : HeadElement(sortable))
            .Add(new Element("tbody").Class("nhsuk-table__body").AddAll(Rows.Select(Row)));
        IHtmlContent whole =
            Scroll == true
                ? new Element("div")
                    .Class("nhsuk-scroll", Variant == "reverse" ? "nhsuk-scroll--reverse" : null)
                    .With("data-module", "nhsuk-scroll")
                    .Add(
                        new Element("div")
                            .Class("nhsuk-scroll__content")
                            .With("role", "region")
                            .With("aria-labelledby", captionId)
                            .With("tabindex", Reachable ? 0 : null)
                            .Add(table)
                    )
                : table;
        return Card is null ? whole : Card with { Description = Words.Of(whole) };
    }

    private string? CaptionId()
    {
        if (Caption?.Id is not null || Scroll != true)
            return Caption?.Id;
        if (Id is not null)
            return Id + "-caption";
        var words = Caption?.Text?.Plain?.Replace(' ', '-').ToLower(CultureInfo.InvariantCulture);
        return words is null ? null : $"table-{(words.Length > 40 ? words[..40] : words)}-caption";
    }

    private IHtmlContent? CaptionElement(string? id, bool sortable)
    {
        if (Caption?.Text is null)
            return null;
        var said = Caption.VisuallyHiddenText ?? (sortable ? "Column headers are sortable" : null);
        return (Caption with { Id = id, VisuallyHiddenText = said is null ? null : $"({said})" }).As(
            "caption",
            "nhsuk-table__caption",
            "nhsuk-table__caption--",
            "s",
            "m",
            "l",
            "xl"
        );
    }

    private Element HeadElement(bool sortable) =>
        new Element("thead")
            .Class("nhsuk-table__head")
            .With("role", Responsive == true ? "rowgroup" : null)
            .Add(
                new Element("tr")
                    .Class("nhsuk-table__row")
                    .With("role", Responsive == true ? "row" : null)
                    .AddAll(Head.Select(column => HeadCell(column, sortable)))
            );

    private Element HeadCell(TableCell column, bool sortable)
    {
        var cell = new Element("th")
            .Class(CellClasses(column, "nhsuk-table__header", column.Format, column.Align))
            .With("scope", "col")
            .With("role", Responsive == true ? "columnheader" : null)
            .With("colspan", Responsive == true ? null : column.Colspan)
            .With("rowspan", column.Rowspan);
        if (sortable && column.Sort is not null)
            cell.Flag("data-sort").With("aria-sort", column.Sort == "none" ? null : column.Sort);
        return cell.WithAll(column.Attributes).Add(Content(column));
    }

    private Element Row(IReadOnlyList<TableCell> cells) =>
        new Element("tr")
            .Class("nhsuk-table__row")
            .With("role", Responsive == true ? "row" : null)
            .AddAll(cells.Select((cell, index) => Cell(cell, index)));

    private Element Cell(TableCell cell, int index)
    {
        var heads = index == 0 && FirstCellIsHeader == true;
        var column = index < Head.Count ? Head[index] : null;
        var align = cell.Align ?? (cell.Format == "string" && column?.Format == "numeric" ? "right" : column?.Align);
        var element = new Element(heads ? "th" : "td")
            .Class(
                CellClasses(
                    cell,
                    heads ? "nhsuk-table__header" : "nhsuk-table__cell",
                    cell.Format ?? column?.Format,
                    align
                )
            )
            .With("scope", heads ? "row" : null)
            .With(
                "role",
                Responsive != true ? null
                    : heads ? "rowheader"
                    : "cell"
            )
            .With("colspan", Responsive == true ? null : cell.Colspan)
            .With("rowspan", cell.Rowspan)
            .With("data-sort-value", cell.SortValue)
            .WithAll(cell.Attributes);
        if (Responsive != true || (column is null && cell.Header is null))
            return element.Add(Content(cell));
        element.Add(
            new Element("span")
                .Class("nhsuk-table__heading")
                .With("aria-hidden", "true")
                .Add(column?.Text ?? (cell.Header is null ? null : Words.Of(cell.Header)))
                .Add(column?.VisuallyHiddenText is null ? null : Hidden(" " + column.VisuallyHiddenText))
                .Add(" ")
        );
        return element.Add(cell.Text is { IsPlain: false } ? new Element("span").Add(Content(cell)) : Content(cell));
    }

    private static IHtmlContent Content(TableCell cell)
    {
        var words = new Fragment(
            cell.Text,
            cell.VisuallyHiddenText is null
                ? null
                : Hidden(cell.Text is null ? cell.VisuallyHiddenText : " " + cell.VisuallyHiddenText)
        );
        return cell.Href is null ? words : new Element("a").Class("nhsuk-link").With("href", cell.Href).Add(words);
    }

    private static string?[] CellClasses(TableCell cell, string name, string? format, string? align) =>
        [
            name,
            format == "numeric" ? name + "--numeric" : null,
            align is "left" or "centre" or "right" ? "nhsuk-u-text-align-" + align : null,
            cell.Width is null ? null : "nhsuk-u-width-" + cell.Width,
            cell.Classes,
        ];
}
