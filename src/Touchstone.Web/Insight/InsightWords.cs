using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Web.Insight;

/// <summary>Words and choices that several pages of insight share.</summary>
internal static class InsightWords
{
    public static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.CurrentCulture)} {(count == 1 ? one : many)}";

    public static string Of(CodingOrigin origin) =>
        origin switch
        {
            CodingOrigin.Person => "read and chosen",
            CodingOrigin.Learnt => "suggested, and accepted",
            CodingOrigin.Rule => "found by a rule",
            _ => "proposed by a language model, and accepted",
        };

    public static string Of(ColumnUse use) =>
        use switch
        {
            ColumnUse.LeaveOut => "Leave it out",
            ColumnUse.Text => "What people said",
            ColumnUse.Respondent => "Who belongs together (a number)",
            ColumnUse.Consent => "May be quoted: yes or no",
            ColumnUse.Clause => "The clause it is about",
            _ => "Something known of them",
        };

    public static IEnumerable<SelectListItem> Items(IEnumerable<Named> named) =>
        named.Select(n => new SelectListItem(n.Name, n.Id.ToString()));

    public static IEnumerable<SelectListItem> Items(IEnumerable<string> words) =>
        words.Select(w => new SelectListItem(w, w));

    public static IEnumerable<SelectListItem> Rules { get; } =
    [.. Enum.GetValues<ConsensusRule>().Select(r => new SelectListItem(Capital(AnalysisWords.Of(r)), r.ToString()))];

    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    public static FindingWords Finding(IDescribesFinding form) =>
        new(
            form.Title ?? "",
            form.Claim ?? "",
            form.Uncertainty ?? "",
            [.. form.Codes.Select(c => Guid.TryParse(c, out var code) ? code : Guid.Empty)],
            [.. form.Cuts]
        );

    public static RecommendationWords Action(IDescribesAction form) =>
        new(
            form.Action ?? "",
            form.Addressee,
            form.Owner ?? "",
            form.Due,
            [.. form.Findings.Select(f => Guid.TryParse(f, out var finding) ? finding : Guid.Empty)]
        );
}
