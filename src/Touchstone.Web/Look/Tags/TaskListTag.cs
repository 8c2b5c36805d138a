using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The parts of long work: <c>&lt;ts-task-list&gt;&lt;ts-task href="…" status="Incomplete" colour="blue"&gt;…</c></summary>
[HtmlTargetElement("ts-task-list")]
public sealed class TaskListTag : ListTag<TaskItem>
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new TaskList
        {
            Id = Id,
            IdPrefix = Id ?? "task-list",
            Items = Parts,
            Classes = Classes,
            Attributes = attributes,
        };
}
