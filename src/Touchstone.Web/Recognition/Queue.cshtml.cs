using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Recognition;

/// <summary>Confirmed completions that wait for the body.</summary>
[Uses(typeof(GetRecognitionQueue))]
public sealed class QueueModel : AreaPage
{
    public RecognitionQueue Queue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetRecognitionQueue(), queue => Queue = queue);
        return CsvDownload.IsAskedFor(Request) && Queue is not null
            ? CsvDownload.Of(
                "recognition-queue",
                ["Practitioner", "Credential", "Programme", "Confirmed by", "Confirmed", "Statement"],
                Queue.Waiting.Select(w =>
                    new object?[]
                    {
                        w.Practitioner,
                        w.Credential,
                        w.Programme,
                        w.ConfirmedBy,
                        w.ConfirmedAt,
                        w.Statement,
                    }
                )
            )
            : shown;
    }
}
