using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>The form in which a leader frames a problem.</summary>
public abstract class ProblemForm : SeminarPart
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Statement { get; set; }

    [BindProperty]
    public string? Touches { get; set; }

    protected ProblemText Text => new(Title ?? "", Statement ?? "", Touches ?? "");
}
