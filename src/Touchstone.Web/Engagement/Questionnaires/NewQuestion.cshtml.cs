using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>Adds a question of a kind.</summary>
[Uses(typeof(GetQuestionnaire), typeof(WriteQuestion))]
public sealed class NewQuestionModel : QuestionPage
{
    protected override string? QuestionId => null;

    public Task<IActionResult> OnGetAsync(Guid id, string kind) => Knows(kind) ? Open(id) : Nowhere();

    public Task<IActionResult> OnPostAsync(Guid id, string kind) => Knows(kind) ? Save(id) : Nowhere();

    private bool Knows(string kind)
    {
        var known = Enum.GetNames<QuestionKind>().Contains(kind, StringComparer.Ordinal);
        Kind = known ? Enum.Parse<QuestionKind>(kind) : QuestionKind.Text;
        return known;
    }

    private Task<IActionResult> Nowhere() => Task.FromResult<IActionResult>(NotFound());
}
