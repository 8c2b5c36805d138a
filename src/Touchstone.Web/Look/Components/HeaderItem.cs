using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One way on from the <see cref="Header"/>: a link, or a small form such as signing out.</summary>
public sealed record HeaderItem
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public string? Action { get; init; }
    public string Method { get; init; } = "post";

    /// <summary>The hidden anti-forgery field of the form.</summary>
    public IHtmlContent? Token { get; init; }
    public bool? Icon { get; init; }

    /// <summary>This is the page in view.</summary>
    public bool? Current { get; init; }

    /// <summary>The page in view is somewhere under this.</summary>
    public bool? Active { get; init; }
    public string? Classes { get; init; }
}
