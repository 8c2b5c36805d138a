using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Picture;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Security;

namespace Touchstone.Web.Conversations.Picture;

/// <summary>What a conversation comes to: in words, charts and tables.</summary>
[Uses(typeof(GetPicture)), TakesPart]
public sealed class ResultsModel(ReferenceData reference) : AreaPage
{
    private const string NotKnown = "not known";

    public Guid Id { get; private set; }
    public PicturePage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        return Show(new GetPicture(id), page => Shown = page);
    }

    public string Percent(double share) =>
        share.ToString("0 %", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    public IHtmlContent Chart(string title, IEnumerable<PictureLine> lines) =>
        new BarChart
        {
            Title = title,
            Summary = "The share of people that agrees with each statement, with its range.",
            NameHead = "Statement",
            ValueHead = "Agree",
            Format = "0%",
            Most = 1,
            Bars = [.. lines.Select(l => new Bar($"{l.Number}: {l.Text}", l.Share, l.Lower, l.Upper))],
        }.Render();

    public IHtmlContent GroupChart(IEnumerable<PictureGroup> groups) =>
        new BarChart
        {
            Title = "How large the groups are",
            Summary = "The number of people in each group.",
            NameHead = "Group",
            ValueHead = "People",
            Format = "0",
            Bars = [.. groups.Select(g => new Bar($"Group {g.Number}", g.People))],
        }.Render();

    public string PartName(string segment, string part) =>
        part is GatewayAnswers.NotSaid or NotKnown
            ? "Not said"
            : GatewaySegments.PartsOf(reference, segment).FirstOrDefault(p => p.Code == part).Name ?? part;

    /// <summary>Of the parts whose size in the workforce is known.</summary>
    public string WorkforceShare(OpinionPicture picture, ParticipationLine line)
    {
        var all = picture.Participation.Where(l => l.Segment == line.Segment).Sum(l => l.Workforce ?? 0);
        return line.Workforce is { } people && all > 0 ? Percent((double)people / all) : "";
    }
}
