using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>What to do, or what not to do.</summary>
public sealed record DoDontList : Component
{
    public Heading? Heading { get; init; }

    /// <summary>"cross" for what not to do; a tick otherwise.</summary>
    public string? Icon { get; init; }
    public string? PrefixText { get; init; }
    public bool? HidePrefix { get; init; }
    public IReadOnlyList<Words> Items { get; init; } = [];

    public override IHtmlContent Render()
    {
        var icon = Icon == "cross" ? "cross" : "tick";
        var prefix = HidePrefix == true ? null : PrefixText ?? (icon == "cross" ? "do not" : null);
        var list = new Element("ul")
            .Class("nhsuk-list", $"nhsuk-list--{icon}")
            .With("role", "list")
            .AddAll(
                Items.Select(item =>
                    new Element("li").Add(Markup.Icon.Named(icon)).Add(prefix is null ? null : prefix + " ").Add(item)
                )
            );
        return new Card
        {
            Id = Id,
            Classes = Classes,
            Attributes = Attributes,
            Variant = "feature",
            Heading = Heading is null ? null : Heading with { Level = Heading.Level ?? 3 },
            Description = Words.Of(list),
        }.Render();
    }
}
