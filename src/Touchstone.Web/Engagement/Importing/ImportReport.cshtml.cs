using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Web.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Importing;

/// <summary>The dry run of a file of answers, line by line, with the choice to take it.</summary>
[Uses(typeof(GetAnswerUpload), typeof(TakeAnswers))]
public sealed class ImportReportModel : AreaPage
{
    public AnswerUploadPage Shown { get; private set; } = null!;

    public IEnumerable<AnswerFault> Faults
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Report.Faults.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid upload)
    {
        var shown = await Show(new GetAnswerUpload(id, upload), page => Shown = page);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "report",
                ["line", "column", "found", "message"],
                Shown.Report.Faults.Select(f => new object?[] { f.Line, f.Column, f.Found, f.Message })
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid upload) =>
        Do(
            new TakeAnswers(id, upload),
            answers =>
            {
                TempData.Announce($"{ExerciseWords.Count(answers, "answer has", "answers have")} been taken");
                return Redirect($"/engagement/questionnaires/{id}/import/{upload}");
            },
            () => OnGetAsync(id, upload)
        );
}
