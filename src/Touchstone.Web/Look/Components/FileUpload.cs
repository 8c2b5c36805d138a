using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A file, or several, to send.</summary>
public sealed record FileUpload : Field
{
    public bool? Multiple { get; init; }

    /// <summary>What to offer in the file dialogue, such as ".pdf,.docx". The server checks the content all the same.</summary>
    public string? Accept { get; init; }

    public override IHtmlContent Render() =>
        Group("nhsuk-file-upload")
            .With("data-module", "nhsuk-file-upload")
            .Add(FormGroup?.BeforeInput)
            .Add(
                new Element("input")
                    .Class("nhsuk-file-upload__input", Classes)
                    .With("id", ControlId)
                    .With("name", Name)
                    .With("type", "file")
                    .With("accept", Accept)
                    .Flag("disabled", Disabled == true)
                    .Flag("multiple", Multiple == true)
                    .With("aria-describedby", Describes)
                    .WithAll(Attributes)
            )
            .Add(FormGroup?.AfterInput);
}
