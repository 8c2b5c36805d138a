using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Agreements;

/// <summary>Agreements of universities.</summary>
[Uses(typeof(GetAgreements))]
public sealed class AgreementsModel : AreaPage
{
    public AgreementList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetAgreements(), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "agreements",
                ["Agreement", "Workshop", "Points", "Universities", "Taken up", "Out of", "Published"],
                List.Lines.Select(l =>
                    new object?[]
                    {
                        l.Title,
                        l.HeldOn,
                        l.Points,
                        l.Universities,
                        l.Adopted,
                        l.Possible,
                        l.PublishedAt is { } at ? UkTime.DateOf(at) : null,
                    }
                )
            )
            : shown;
    }
}
