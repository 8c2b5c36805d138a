using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One of many, in a list that opens. Radios are easier to use when there are fewer than eight.</summary>
public sealed record Select : Field
{
    public IReadOnlyList<SelectOption> Items { get; init; } = [];
    public string? Value { get; init; }

    public override IHtmlContent Render()
    {
        var control = new Element("select")
            .Class("nhsuk-select", InError ? "nhsuk-select--error" : null, Classes)
            .With("id", ControlId)
            .With("name", Name)
            .Flag("disabled", Disabled == true)
            .With("aria-describedby", Describes)
            .WithAll(Attributes)
            .AddAll(Items.Select(Option));
        var before = FormGroup?.BeforeInput;
        var after = FormGroup?.AfterInput;
        return before is null && after is null
            ? Group().Add(control)
            : Group().Add(new Element("div").Class("nhsuk-input-wrapper").Add(before).Add(control).Add(after));
    }

    private Element Option(SelectOption option)
    {
        if (option.Divider is not null)
            return new Element("hr");
        var chosen = option.Selected ?? (!string.IsNullOrEmpty(Value) && (option.Value ?? option.Text) == Value);
        return new Element("option")
            .With("value", option.Value)
            .Flag("selected", chosen)
            .Flag("disabled", option.Disabled == true)
            .WithAll(option.Attributes)
            .Add(option.Text);
    }
}
