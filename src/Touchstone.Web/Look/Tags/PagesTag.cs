using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Lists;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// The foot of a list: how much of it is in view, its CSV, and the other pages. <c>&lt;ts-pages total="Model.Total" /&gt;</c>
/// after the table; the list takes <see cref="Paging"/> from the same request.
/// </summary>
[HtmlTargetElement("ts-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTag : ComponentTag
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public int Total { get; set; }
    public int Size { get; set; } = 50;

    /// <summary>True when the page answers ?format=csv with the whole list.</summary>
    public bool Csv { get; set; } = true;

    /// <summary>True when it answers ?format=xlsx as well.</summary>
    public bool Excel { get; set; }

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        if (Total == 0)
            return null;
        var request = ViewContext.HttpContext.Request;
        var paging = Paging.Of(request, Size);
        var pages = paging.PagesOf(Total);
        var first = Math.Min(paging.Skip + 1, Total);
        var last = Math.Min(paging.Skip + Size, Total);
        var foot = new Element("div")
            .Class("ts-table-foot")
            .Add(new Element("p").Add(LookTexts.T["Showing", Say(first), Say(last), Say(Total)]))
            .Add(Csv ? Download(CsvDownload.Value, LookTexts.T["DownloadCsv"]) : null)
            .Add(Excel ? Download("xlsx", "Download it for Excel, with a dictionary") : null);
        if (pages == 1)
            return foot;
        Element Download(string format, string words) =>
            new Element("p").Add(
                new Element("a")
                    .With("href", Address.With(request, (CsvDownload.Parameter, format), (Paging.Parameter, null)))
                    .Add(words)
            );
        string To(int page) =>
            Address.With(request, (Paging.Parameter, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
        return new Fragment(
            foot,
            new Pagination
            {
                Previous = paging.Page > 1 ? new PageLink { Href = To(Math.Min(paging.Page - 1, pages)) } : null,
                Next = paging.Page < pages ? new PageLink { Href = To(paging.Page + 1) } : null,
                Items = [.. Numbers(paging.Page, pages, To)],
            }
        );
    }

    // First and last, the page in view and its neighbours, and a gap where numbers are left out.
    private static IEnumerable<PageNumber> Numbers(int current, int pages, Func<int, string> to)
    {
        int[] shown =
        [
            .. new[] { 1, current - 1, current, current + 1, pages }
                .Where(page => page >= 1 && page <= pages)
                .Distinct()
                .Order(),
        ];
        var before = 0;
        foreach (var page in shown)
        {
            if (page > before + 1)
                yield return new PageNumber { Ellipsis = true };
            yield return new PageNumber
            {
                Number = page.ToString(CultureInfo.InvariantCulture),
                Href = to(page),
                Current = page == current,
            };
            before = page;
        }
    }

    private static string Say(int number) => number.ToString("#,0", CultureInfo.GetCultureInfo("en-GB"));
}
