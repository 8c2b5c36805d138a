using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Recognition;

/// <summary>A practitioner's own learning, and the enrolments that somebody leads or assesses.</summary>
[Uses(typeof(GetEnrolments))]
public sealed class LearningModel : AreaPage
{
    private ImmutableArray<EnrolmentLine> all = [];

    public IReadOnlyList<EnrolmentLine> Mine => [.. all.Where(e => e.IsMine)];

    public IReadOnlyList<EnrolmentLine> Others => [.. all.Where(e => !e.IsMine)];

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetEnrolments(), lines => all = lines);
        return CsvDownload.IsAskedFor(Request) && shown is Microsoft.AspNetCore.Mvc.RazorPages.PageResult
            ? CsvDownload.Of(
                "enrolments",
                ["Practitioner", "Programme", "Status", "Enrolled", "Capabilities signed off"],
                all.Select(e =>
                    new object?[]
                    {
                        e.Practitioner,
                        e.Programme,
                        RecognitionWords.Of(e.State),
                        e.EnrolledAt,
                        e.SignedOff,
                    }
                )
            )
            : shown;
    }
}
