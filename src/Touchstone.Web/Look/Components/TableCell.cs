using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A cell of a <see cref="Table"/>, in its head or its body.</summary>
public sealed record TableCell
{
    public Words? Text { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public string? Href { get; init; }

    /// <summary>"numeric" sets figures under one another; "string" undoes that for a cell of a numeric column.</summary>
    public string? Format { get; init; }
    public string? Align { get; init; }
    public string? Width { get; init; }
    public string? Classes { get; init; }
    public int? Colspan { get; init; }
    public int? Rowspan { get; init; }

    /// <summary>In the head: ascending, descending or none for a column that sorts.</summary>
    public string? Sort { get; init; }
    public string? SortValue { get; init; }

    /// <summary>The column's name, for a responsive table without a head.</summary>
    public string? Header { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public static implicit operator TableCell(string? text) => new() { Text = text };
}
