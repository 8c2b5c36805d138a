using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Sources;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Takes in what people said in exercises, at events and in conversations, and shows what of it is new.</summary>
[Uses(typeof(GetBringable), typeof(BringGiven))]
public sealed class BringModel : AreaPage
{
    public BringablePage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SourceKind Kind { get; set; }

    [BindProperty]
    public Guid Place { get; set; }

    public static string AddressOf(BringableLine line) =>
        line.Kind == SourceKind.Conversation ? $"/conversations/{line.Place.Id}" : $"/exercises/{line.Place.Id}";

    public static string There(BringableLine line) =>
        string.Create(CultureInfo.CurrentCulture, $"{line.There:N0}, of which {line.Quotable:N0} may be quoted");

    public static string Outside(BringableLine line) =>
        $"{InsightWords.Count(line.Pointing, "text", "texts")}, because of what seems to be an e-mail address or a telephone number";

    public static string BringThem(int texts) => $"Bring in {InsightWords.Count(texts, "text", "texts")}";

    public Task<IActionResult> OnGetAsync() => ShowForm(new BringGiven(Id, default, Guid.Empty), Fill);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new BringGiven(Id, Kind, Place),
            brought =>
            {
                TempData.Announce(Said(brought));
                return Redirect($"/insight/{Id}/bring");
            },
            Fill
        );

    private static string Said(BroughtIn brought) =>
        string.Join(
            ". ",
            new[]
            {
                (brought.New, $"{InsightWords.Count(brought.New, "text is", "texts are")} in"),
                (
                    brought.Gone,
                    $"{InsightWords.Count(brought.Gone, "text that was taken back is", "texts that were taken back are")} gone"
                ),
                (brought.Closed, $"{InsightWords.Count(brought.Closed, "text", "texts")} may no longer be quoted"),
            }
                .Where(s => s.Item1 > 0)
                .Select(s => s.Item2)
        );

    private Task<IActionResult> Fill() => Show(new GetBringable(Id), page => Shown = page);
}
