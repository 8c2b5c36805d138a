using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A file to send: <c>&lt;ts-file asp-for="Evidence" accept=".pdf,.docx" /&gt;</c>, in a form of multipart/form-data.</summary>
[HtmlTargetElement("ts-file")]
public sealed class FileTag : FieldTag
{
    public bool Multiple { get; set; }
    public string? Accept { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new FileUpload
        {
            Id = FieldId,
            Name = FieldName,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Multiple = Multiple,
            Accept = Accept,
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
}
