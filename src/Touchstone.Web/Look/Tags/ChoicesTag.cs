using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;

namespace Touchstone.Web.Look.Tags;

/// <summary>What the tags of radios and checkboxes share: choices written inside, or given as items, or both.</summary>
public abstract class ChoicesTag : FieldTag
{
    private readonly List<Choice> written = [];

    /// <summary>The question; another word for label, as a group has a legend.</summary>
    public string? Legend
    {
        get => Label;
        set => Label = value;
    }

    public IEnumerable<SelectListItem> Items { get; set; } = [];
    public bool Inline { get; set; }
    public bool Small { get; set; }

    protected override void Begin(TagHelperContext context) => context.Items[typeof(ChoicesTag)] = written;

    protected IReadOnlyList<Choice> All() =>
        [
            .. Items.Select(item => new Choice
            {
                Value = item.Value ?? item.Text,
                Text = item.Text,
                Disabled = item.Disabled ? true : null,
            }),
            .. written,
        ];

    /// <summary>The values that were ticked, else those the model holds.</summary>
    protected IReadOnlyCollection<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
            return entry.RawValue as string[] ?? [entry.RawValue.ToString() ?? ""];
        return For?.Model switch
        {
            null => [],
            string one => [one],
            bool yes => [yes ? "true" : "false"],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(one => one?.ToString() ?? "")],
            var other => [other.ToString() ?? ""],
        };
    }
}
