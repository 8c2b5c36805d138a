using System.Globalization;
using Microsoft.AspNetCore.Html;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>
/// Supply and need of several groups, one small picture each and all on one scale, drawn on the server: a band from the lowest to the
/// highest scenario, a line of the central one, and a dashed line of the need. The figures stand in the table beside it.
/// </summary>
public sealed record SmallMultiples : Component
{
    private const int Width = 220;
    private const int Height = 120;
    private const int Left = 8;
    private const int Top = 26;
    private const int Bottom = 20;

    public required string Title { get; init; }
    public required IReadOnlyList<SmallMultiple> Groups { get; init; }

    public override IHtmlContent Render()
    {
        var most = Groups.SelectMany(g => g.Years).Select(y => Math.Max(y.Need, y.High ?? 0)).DefaultIfEmpty(1).Max();
        var figure = new Element("figure")
            .Class("ts-chart", "ts-multiples", Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Add(new Element("figcaption").Class("ts-chart__title").Add(Title));
        var list = new Element("ul").Class("ts-multiples__list");
        foreach (var group in Groups)
        {
            list.Add(new Element("li").Class("ts-multiples__one").Add(Picture(group, Math.Max(1, most))));
        }
        return figure.Add(list);
    }

    private static Element Picture(SmallMultiple group, decimal most)
    {
        var picture = new Element("svg")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {Width} {Height}")
            .With("width", Width)
            .With("height", Height)
            .With("role", "img")
            .With("aria-label", Say(group))
            .Add(Words("ts-multiples__name", Left, 14, "start", group.Name));
        if (group.Years.Count == 0)
        {
            return picture;
        }
        var first = group.Years[0];
        var last = group.Years[^1];
        if (group.Years.All(y => y.Central is not null))
        {
            var band = group
                .Years.Select((y, i) => Point(i, y.High!.Value))
                .Concat(group.Years.Select((y, i) => Point(i, y.Low!.Value)).Reverse());
            picture.Add(new Element("polygon").Class("ts-multiples__band").With("points", string.Join(' ', band)));
            picture.Add(Line("ts-multiples__supply", group.Years.Select((y, i) => Point(i, y.Central!.Value))));
        }
        else
        {
            picture.Add(Words("ts-multiples__year", Left, Height - Bottom - 6, "start", "supply hidden: few people"));
        }
        picture.Add(Line("ts-multiples__need", group.Years.Select((y, i) => Point(i, y.Need))));
        return picture
            .Add(Words("ts-multiples__year", Left, Height - 5, "start", first.Year))
            .Add(Words("ts-multiples__year", Width - Left, Height - 5, "end", last.Year));

        string Point(int place, decimal value)
        {
            var x = Left + ((Width - (2 * Left)) * place / (decimal)Math.Max(1, group.Years.Count - 1));
            var y = Top + ((Height - Top - Bottom) * (1 - (value / most)));
            return $"{At(x)},{At(y)}";
        }
    }

    private static string Say(SmallMultiple group)
    {
        var last = group.Years.Count == 0 ? null : group.Years[^1];
        return last is null ? group.Name
            : last.Central is { } supply
                ? string.Create(
                    CultureInfo.GetCultureInfo("en-GB"),
                    $"{group.Name}: in {last.Year} need of {last.Need:0.#}, supply of {supply:0.#}, from {last.Low:0.#} to {last.High:0.#}"
                )
            : string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"{group.Name}: in {last.Year} need of {last.Need:0.#}; supply is hidden because few people are concerned"
            );
    }

    private static string At(decimal place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static Element Line(string kind, IEnumerable<string> points) =>
        new Element("polyline").Class(kind).With("points", string.Join(' ', points));

    private static Element Words(string kind, int x, int y, string anchor, string words) =>
        new Element("text").Class(kind).With("x", x).With("y", y).With("text-anchor", anchor).Add(words);
}

/// <summary>One group of the pictures.</summary>
public sealed record SmallMultiple(string Name, IReadOnlyList<SmallMultipleYear> Years)
{
    /// <summary>The groups of a table that has one line a group and year.</summary>
    public static IReadOnlyList<SmallMultiple> Of(FindingTable table)
    {
        int Place(string code) => table.Columns.Select(c => c.Code).ToList().IndexOf(code);
        var (year, need, low, central, high) = (
            Place("year"),
            Place("wte_needed"),
            Place("wte_supply_low"),
            Place("wte_supply"),
            Place("wte_supply_high")
        );
        return
        [
            .. table
                .Rows.GroupBy(row => row[0].Text ?? "", StringComparer.Ordinal)
                .Select(group => new SmallMultiple(
                    group.Key,
                    [
                        .. group.Select(row => new SmallMultipleYear(
                            row[year].Text ?? "",
                            row[need].Number ?? 0,
                            row[low].Number,
                            row[central].Number,
                            row[high].Number
                        )),
                    ]
                )),
        ];
    }
}

/// <param name="Central">Null where supply is hidden.</param>
public sealed record SmallMultipleYear(string Year, decimal Need, decimal? Low, decimal? Central, decimal? High);
