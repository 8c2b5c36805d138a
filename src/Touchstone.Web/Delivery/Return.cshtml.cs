using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Delivery;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Delivery;

/// <summary>An annual return with its figures.</summary>
[Uses(typeof(GetReturn))]
public sealed class ReturnModel(ReferenceData reference) : AreaPage
{
    public ReturnPage Shown { get; private set; } = null!;

    public string Profession(string code) => reference.Professions.Latest.Find(code)?.Plural ?? code;

    public IEnumerable<(string Heading, string Text)> Accounts
    {
        get
        {
            var figures = Shown.Return.Figures;
            (string, string)[] all =
            [
                ("Results of assessments", figures.Results),
                ("Staffing", figures.Staffing),
                ("Changes to the programme", figures.Changes),
                ("Supervision", figures.Supervision),
                ("Feedback", figures.Feedback),
                ("Patients and the public", figures.PatientInvolvement),
                ("Concerns", figures.Concerns),
                ("Good practice", figures.GoodPractice),
                ("Progress on actions", figures.ActionProgress),
            ];
            return all.Where(a => a.Item2.Length > 0);
        }
    }

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetReturn(id), page => Shown = page);
}
