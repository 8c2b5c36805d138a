using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// A question bound to a property of the page's model: name and id from the property, the value that was typed kept, the
/// error from ModelState next to it.
/// </summary>
public abstract class FieldTag : ComponentTag
{
    // A field of a filter may share its name with a field of a form on the page, but not its errors.
    private bool isFilter;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>The name to post under, for a field without asp-for.</summary>
    public string? Name { get; set; }

    /// <summary>The question. Without it, the property's display name.</summary>
    public string? Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The only question of the page: its label is the page's h1.</summary>
    public bool PageHeading { get; set; }

    /// <summary>A line over the question, such as the part of a journey that it belongs to.</summary>
    public string? Caption { get; set; }

    /// <summary>Adds "(optional)": only what may be left out is marked.</summary>
    public bool Optional { get; set; }
    public bool Disabled { get; set; }

    protected string FieldName =>
        For is null
            ? Name ?? throw new InvalidOperationException($"<{GetType().Name}> needs asp-for or name.")
            : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string FieldId => Id ?? PageFields.IdFor(FieldName);

    protected string Question =>
        (Label ?? For?.Metadata.GetDisplayName() ?? FieldName) + (Optional ? $" ({LookTexts.T["Optional"]})" : "");

    protected Label LabelOf() =>
        new()
        {
            Text = Question,
            Size = LabelSize ?? (PageHeading ? "l" : null),
            IsPageHeading = PageHeading,
            Caption = Caption,
        };

    protected Legend LegendOf() =>
        new()
        {
            Text = Question,
            Size = LabelSize ?? (PageHeading ? "l" : "s"),
            IsPageHeading = PageHeading,
            Caption = Caption,
        };

    protected Hint? HintOf() => string.IsNullOrEmpty(Hint) ? null : new Hint { Text = Hint };

    /// <summary>The first thing wrong with this field, if the form was sent.</summary>
    protected ErrorMessage? ErrorOf() =>
        FirstError(FieldName) is { } message
            ? new ErrorMessage { Text = message, Attributes = English(message) }
            : null;

    /// <summary>A message of the rules stays English, and says so.</summary>
    private Dictionary<string, string?>? English(string message) =>
        EnglishMessages.LangOf(ViewContext.HttpContext, message) is { } lang ? new() { ["lang"] = lang } : null;

    protected string? FirstError(string name) =>
        !isFilter
        && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
        && entry.ValidationState == ModelValidationState.Invalid
        && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    /// <summary>What was typed, else what the model holds.</summary>
    protected string? ValueOf()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.AttemptedValue is { } typed)
            return typed;
        return For?.Model switch
        {
            null => null,
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.CurrentCulture),
            var other => other.ToString(),
        };
    }

    public override void Init(TagHelperContext context)
    {
        base.Init(context);
        isFilter = context.Items.ContainsKey(typeof(FilterTag));
        if (!isFilter)
            PageFields.Of(ViewContext.HttpContext).Add(FieldName, FirstControlId);
    }

    /// <summary>The control that a line of the error summary leads to.</summary>
    protected virtual string FirstControlId => FieldId;

    protected abstract override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes);
}
