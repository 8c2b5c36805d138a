using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>What a person must not miss before going on.</summary>
public sealed record WarningCallout : Component
{
    public Heading? Heading { get; init; }
    public Words? Text { get; init; }
    public IReadOnlyList<Link> Actions { get; init; } = [];

    public override IHtmlContent Render() =>
        new Card
        {
            Id = Id,
            Classes = Classes,
            Attributes = Attributes,
            Variant = "warning",
            Description = Text,
            Actions = Actions,
            Heading = Heading is null
                ? null
                : Heading with
                {
                    Level = Heading.Level ?? 3,
                    VisuallyHiddenText =
                        Heading.Text?.Plain?.Contains("important", StringComparison.OrdinalIgnoreCase) != false
                            ? null
                            : Heading.VisuallyHiddenText ?? LookTexts.T["Important"],
                },
        }.Render();
}
