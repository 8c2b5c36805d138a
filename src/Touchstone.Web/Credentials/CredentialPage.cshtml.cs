using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Credentials;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Components;

namespace Touchstone.Web.Credentials;

/// <summary>The public page of a credential, with the map of its journey.</summary>
[Uses(typeof(GetCredential))]
public sealed class CredentialPageModel : AreaPage
{
    public CredentialPage Shown { get; private set; } = null!;

    public IEnumerable<JourneyStop> Map =>
        Shown.Stages.Select(s => new JourneyStop(
            s.Name,
            s.State switch
            {
                StageState.Done => JourneyState.Done,
                StageState.Underway => JourneyState.Now,
                StageState.Skipped => JourneyState.Skipped,
                _ => JourneyState.Next,
            },
            WhenOf(s)
        ));

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetCredential(id), page => Shown = page);

    private static string? WhenOf(StageOnPage stage) =>
        stage.State switch
        {
            StageState.Done => Look.UkTime.SayShort(Look.UkTime.DateOf(stage.DoneAt!.Value)),
            StageState.Underway when stage.Forecast is { } date => $"expected {Look.UkTime.SayShort(date)}",
            StageState.Underway => $"since {Look.UkTime.SayShort(Look.UkTime.DateOf(stage.StartedAt!.Value))}",
            StageState.NotStarted when stage.Forecast is { } date => $"expected {Look.UkTime.SayShort(date)}",
            _ => null,
        };
}
