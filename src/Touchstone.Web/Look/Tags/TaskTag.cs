using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One task. Done is said in plain words, so give it no colour; what cannot start yet has no address.</summary>
[HtmlTargetElement("ts-task", ParentTag = "ts-task-list")]
public sealed class TaskTag : PartTag<TaskItem>
{
    public string? Href { get; set; }
    public string? Hint { get; set; }
    public string Status { get; set; } = "";
    public string? Colour { get; set; }

    protected override TaskItem Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new()
        {
            Heading = new Heading { Text = content },
            Href = Href,
            Hint = Hint,
            Status = new TaskState
            {
                Text = Status,
                Tag = Colour is null ? null : new Tag { Text = Status, Colour = Colour },
                Classes = Href is null ? "nhsuk-task-list__status--cannot-start-yet" : null,
            },
        };
}
