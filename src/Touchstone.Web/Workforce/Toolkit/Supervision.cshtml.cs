using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The supervision planner: each trainee with what is missing, and each supervisor with the load.</summary>
[Uses(typeof(GetSupervision))]
public sealed class SupervisionModel : AreaPage
{
    public SupervisionPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetSupervision(id), page => Shown = page);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "supervision",
                [
                    "Training post",
                    "Coordinating supervisor",
                    "Their hours a month",
                    "Associates",
                    "Hours a week",
                    "Missing",
                ],
                Shown.Check.Trainees.Select(t =>
                    new object?[]
                    {
                        t.Trainee.Label,
                        t.Trainee.Supervisors.Coordinating,
                        t.Trainee.Supervisors.HoursAMonth,
                        string.Join(
                            "; ",
                            t.Trainee.Supervisors.Associates.Select(a => $"{a.Name}, {a.HoursAMonth:0.##}")
                        ),
                        t.HoursAWeek,
                        string.Join("; ", t.Missing),
                    }
                )
            )
            : shown;
    }
}
