using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Picture;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look.Components;

namespace Touchstone.Web.Conversations.Picture;

/// <summary>What a conversation comes to: in words, charts and tables.</summary>
[Uses(typeof(GetPicture), typeof(GetConversationWords))]
public sealed class ResultsModel(ReferenceData reference) : PublicPage
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
            Summary = PictureTexts.T["Unites.Chart"],
            NameHead = PictureTexts.T["Statement"],
            ValueHead = PictureTexts.T["Agree"],
            Format = "0%",
            Most = 1,
            Bars = [.. lines.Select(l => new Bar($"{l.Number}: {l.Text}", l.Share, l.Lower, l.Upper))],
        }.Render();

    public IHtmlContent GroupChart(IEnumerable<PictureGroup> groups) =>
        new BarChart
        {
            Title = PictureTexts.T["Groups.Size"],
            Summary = PictureTexts.T["Groups.Size.What"],
            NameHead = PictureTexts.T["Groups.Head"],
            ValueHead = PictureTexts.T["People"],
            Format = "0",
            Bars = [.. groups.Select(g => new Bar(PictureTexts.T["Group", g.Number], g.People))],
        }.Render();

    public string SegmentName(string segment) =>
        PictureTexts.T.Find($"Segment.{segment}") ?? GatewaySegments.NameOf(segment);

    /// <summary>Names of professions, regions and the like are reference data, and English.</summary>
    public string? PartLang(string part) => part is GatewayAnswers.NotSaid or NotKnown ? null : ReadingIn.EnglishLang;

    public string PartName(string segment, string part) =>
        part is GatewayAnswers.NotSaid or NotKnown
            ? PictureTexts.T["NotSaid"]
            : GatewaySegments.PartsOf(reference, segment).FirstOrDefault(p => p.Code == part).Name ?? part;

    /// <summary>Of the parts whose size in the workforce is known.</summary>
    public string WorkforceShare(OpinionPicture picture, ParticipationLine line)
    {
        var all = picture.Participation.Where(l => l.Segment == line.Segment).Sum(l => l.Workforce ?? 0);
        return line.Workforce is { } people && all > 0 ? Percent((double)people / all) : "";
    }
}
