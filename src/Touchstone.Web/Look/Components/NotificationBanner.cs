using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>What has just happened, or what everybody should know, at the top of a page.</summary>
public sealed record NotificationBanner : Component
{
    /// <summary>"success" for something that has just been done.</summary>
    public string? Variant { get; init; }
    public Heading? Title { get; init; }
    public Heading? Heading { get; init; }
    public Words? Text { get; init; }
    public string? Role { get; init; }
    public bool? DisableAutoFocus { get; init; }

    public override IHtmlContent Render()
    {
        var success = Variant == "success";
        var titleId = string.IsNullOrEmpty(Title?.Id) ? "nhsuk-notification-banner-title" : Title.Id;
        var title = (Title ?? new Heading()) with
        {
            Id = titleId,
            Text = Title?.Text ?? (success ? "Success" : LookTexts.T["Important"]),
        };
        return new Element("div")
            .Class("nhsuk-notification-banner", Classes, Switch("nhsuk-notification-banner--success", success))
            .With("id", Id)
            .With("data-module", "nhsuk-notification-banner")
            .With(
                "data-disable-auto-focus",
                DisableAutoFocus is null ? null
                    : DisableAutoFocus == true ? "true"
                    : "false"
            )
            .With("role", Role ?? (success ? "alert" : "region"))
            .With("aria-labelledby", titleId)
            .WithAll(Attributes)
            .Add(
                new Element("div")
                    .Class("nhsuk-notification-banner__header")
                    .Add(title.As($"h{title.Level ?? 2}", "nhsuk-notification-banner__title"))
            )
            .Add(new Element("div").Class("nhsuk-notification-banner__content").Add(Said()));
    }

    private Fragment Said() =>
        new(
            Heading?.As($"h{Heading.Level ?? 3}", "nhsuk-notification-banner__heading"),
            Text is { IsPlain: true }
                ? new Element("p")
                    .Class(Heading is null ? "nhsuk-notification-banner__heading" : "nhsuk-body")
                    .Add(Text)
                : Text
        );
}
