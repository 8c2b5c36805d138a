using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>The statements of a document, a page of them at a time, to keep, drop, mend and map.</summary>
[Uses(typeof(GetSource), typeof(ConfirmStatements))]
public sealed class SourceModel : TablePage
{
    private const int OnAPage = 20;

    public SourcePage Shown { get; private set; } = null!;
    public IReadOnlyList<SuggestedStatement> Statements { get; private set; } = [];

    [BindProperty]
    public Dictionary<Guid, DecisionRow> Decisions { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What was mapped already, and what is suggested.</summary>
    public static IEnumerable<SelectListItem> CapabilityItems(SuggestedStatement it) =>
        it
            .Statement.Capabilities.Select(c => new SelectListItem($"{c.Specification}: {c.Name}", c.Key))
            .Concat(
                it.Suggestions.Capabilities.Select(s => new SelectListItem(
                    $"{s.Name} (words in common: {string.Join(", ", s.Likeness.Shared)})",
                    s.Key
                ))
            )
            .DistinctBy(i => i.Value);

    public static string PillarHint(SuggestedStatement it) =>
        it.Suggestions.Pillars.IsEmpty
            ? "Nothing suggests itself by its words. For example: 1.1 to 1.4, 2.3"
            : "Suggested by words in common: "
                + string.Join(
                    "; ",
                    it.Suggestions.Pillars.Select(s => $"{s.Key} ({string.Join(", ", s.Likeness.Shared)})")
                );

    public Task<IActionResult> OnGetAsync(Guid id) => ShowOrGive(new GetSource(id), Keep, StatementsTable.Of);

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        var next = Paging.Of(Request, OnAPage).Page + 1;
        return Do(
            new ConfirmStatements(
                id,
                [
                    .. Decisions.Select(d => new StatementDecision(
                        d.Key,
                        d.Value.Act switch
                        {
                            "keep" => true,
                            "drop" => false,
                            _ => null,
                        },
                        d.Value.Text ?? "",
                        d.Value.PillarCodes ?? "",
                        [.. d.Value.Capabilities]
                    )),
                ],
                Seen
            ),
            _ =>
            {
                TempData.Announce("Your decisions have been saved");
                return Redirect($"/workforce/practice/sources/{id}?page={next}");
            },
            () => Fill(id)
        );
    }

    private Task<IActionResult> Fill(Guid id) => Show(new GetSource(id), Keep);

    private void Keep(SourcePage page)
    {
        Shown = page;
        var paging = Paging.Of(Request, OnAPage);
        var number = Math.Min(paging.Page, paging.PagesOf(page.Statements.Length));
        Statements = [.. page.Statements.Skip((number - 1) * OnAPage).Take(OnAPage)];
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = page.Source.Revision;
        }
        foreach (var line in Statements.Where(s => !Decisions.ContainsKey(s.Statement.Id)))
        {
            Decisions[line.Statement.Id] = new DecisionRow
            {
                Act = line.Statement.State switch
                {
                    StatementState.Kept => "keep",
                    StatementState.Dropped => "drop",
                    _ => null,
                },
                Text = line.Statement.Text,
                PillarCodes = string.Join(", ", line.Statement.PillarCodes),
                Capabilities = [.. line.Statement.Capabilities.Select(c => c.Key)],
            };
        }
    }
}
