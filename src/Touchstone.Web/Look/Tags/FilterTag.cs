using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Lists;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// The filters of a list: a form that gets, so that a filtered list has an address of its own. Fields inside are
/// <c>ts-input</c> or <c>ts-select</c> with name and value; sorting is kept, paging starts again.
/// </summary>
[HtmlTargetElement("ts-filter")]
public sealed class FilterTag : ComponentTag
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Label { get; set; } = LookTexts.T["FilterList"];

    /// <summary>A parameter of the address that says what is listed rather than filters it; clearing keeps it.</summary>
    public string? Within { get; set; }

    protected override void Begin(TagHelperContext context) => context.Items[typeof(FilterTag)] = true;

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var request = ViewContext.HttpContext.Request;
        var sort = request.Query[SortOrder.Parameter].ToString();
        var filtered = request.Query.Any(one =>
            one.Key is not (SortOrder.Parameter or Paging.Parameter)
            && one.Key != Within
            && !string.IsNullOrEmpty(one.Value)
        );
        return new Element("form")
            .Class("ts-filter", Classes)
            .With("id", Id)
            .With("method", "get")
            .With("role", "search")
            .With("aria-label", Label)
            .Flag("novalidate")
            .Add(content)
            .Add(
                sort.Length == 0
                    ? null
                    : new Element("input").With("type", "hidden").With("name", SortOrder.Parameter).With("value", sort)
            )
            .Add(
                new Button
                {
                    Text = LookTexts.T["Filter"],
                    Variant = "secondary",
                    Small = true,
                }
            )
            .Add(
                filtered
                    ? new Element("a")
                        .Class("ts-filter__clear")
                        .With("href", request.PathBase + request.Path + Whole(request))
                        .Add(LookTexts.T["ClearFilters"])
                    : null
            );
    }

    private string Whole(HttpRequest request) =>
        Within is { } name && request.Query[name].ToString() is { Length: > 0 } value
            ? $"?{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}"
            : "";
}
