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
/// All errors of ModelState, in reading order, each leading to its field. The layout writes it over every page's content,
/// so no page can forget it.
/// </summary>
[HtmlTargetElement("ts-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTag : ComponentTag
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var fields = PageFields.Of(ViewContext.HttpContext);
        ErrorLink[] errors =
        [
            .. ViewContext
                .ViewData.ModelState.Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
                .Select(entry => (entry.Key, Message: entry.Value!.Errors.FirstOrDefault()?.ErrorMessage))
                .Where(error => !string.IsNullOrEmpty(error.Message))
                .OrderBy(error => fields.PositionOf(error.Key))
                .Select(error => new ErrorLink
                {
                    Text = error.Message,
                    Attributes = EnglishMessages.LangOf(ViewContext.HttpContext, error.Message) is { } lang
                        ? new Dictionary<string, string?> { ["lang"] = lang }
                        : null,
                    Href = fields.ControlOf(error.Key) is { } id ? "#" + id : null,
                }),
        ];
        return errors.Length == 0 ? null : new ErrorSummary { ErrorList = errors };
    }
}
