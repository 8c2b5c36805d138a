using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>The form in which organisers describe a seminar.</summary>
public abstract class SeminarForm : AreaPage
{
    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public SeminarRule? Rule { get; set; }

    [BindProperty]
    public int? Share { get; set; } = SeminarRules.UsualShare;

    [BindProperty]
    public DateOnly? FramingUntil { get; set; }

    protected SeminarText Text => new(Purpose ?? "", Rule, Share, FramingUntil);
}
