using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// A date by which something is due: "due in 3 days" and the date. What is late says so in words, and only then in colour.
/// </summary>
[HtmlTargetElement("ts-due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTag(UkTime time) : ComponentTag
{
    private const int Soon = 7;

    public DateOnly? On { get; set; }

    /// <summary>Leaves the date out where a column next to it has it.</summary>
    public bool WordsOnly { get; set; }

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        if (On is not { } date)
            return null;
        var left = date.DayNumber - time.Today.DayNumber;
        var said = time.SayDue(date);
        var words = new Element("span")
            .Class(
                left < 0 ? "ts-due--late"
                : left <= Soon ? "ts-due--soon"
                : "ts-due"
            )
            .Add(WordsOnly ? said : char.ToUpperInvariant(said[0]) + said[1..]);
        return WordsOnly ? words : new Fragment(words, Words.Of(", "), Moment.On(date, @short: true));
    }
}
