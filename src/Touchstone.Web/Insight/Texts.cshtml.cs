using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Insight;

/// <summary>The texts of an analysis, filtered by anything that is known of them.</summary>
[Uses(typeof(GetTexts))]
public sealed class TextsModel : AreaPage
{
    private const int Shortened = 220;

    public Guid Id { get; private set; }
    public TextList Shown { get; private set; } = null!;
    public TextFilter Filter { get; private set; } = TextFilter.None;

    public static IReadOnlyList<SelectListItem> ProgressItems { get; } =
    [new("Open to me", "open"), new("I have finished", "mine"), new("Somebody has finished", "anybody")];

    public IEnumerable<SelectListItem> CodeItems => InsightWords.Items(Shown.Codes);
    public IEnumerable<SelectListItem> CoderItems => InsightWords.Items(Shown.Coders);
    public IEnumerable<SelectListItem> SourceItems => InsightWords.Items(Shown.Sources);
    public IEnumerable<SelectListItem> QuestionItems => InsightWords.Items(Shown.Questions);

    public IEnumerable<SelectListItem> KnownItems =>
        Shown.Values.SelectMany(a =>
            a.Value.Select(value => new SelectListItem($"{a.Key}: {value}", TextFilters.Known(a.Key, value)))
        );

    /// <summary>The attribute and value that the filter asks for, as its choice is called.</summary>
    public string? Known => Filter is { Attribute: { } name, Value: { } value } ? TextFilters.Known(name, value) : null;

    /// <summary>The filter as it stands in addresses, for walking through what it finds.</summary>
    public string Query => TextFilters.QueryOf(Filter);

    public static string Start(string words) => words.Length <= Shortened ? words : $"{words[..Shortened]}…";

    public static string CountOf(int total) => InsightWords.Count(total, "text", "texts");

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        Filter = TextFilters.Of(Request.Query);
        var paging = Paging.Of(Request);
        return Show(new GetTexts(id, Filter, paging.Skip, paging.Size), list => Shown = list);
    }
}
