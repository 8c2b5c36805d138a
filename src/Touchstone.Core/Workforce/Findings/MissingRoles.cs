using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Roles that employers say they have and that their own plans leave out.</summary>
internal static class MissingRoles
{
    /// <summary>With fewer employers in a region a figure would speak of one of them.</summary>
    private const int FewestEmployers = 3;

    private const string PeopleQuestion = "people-at-level";
    private const string TitlesQuestion = "titles-in-use";
    private const string InPlanQuestion = "roles-in-plan";

    private sealed record Compared(Guid Organisation, int Said, int Planned, int TitlesMissing, bool SaysSo)
    {
        public bool IsMissing => Said > Planned || TitlesMissing > 0;
    }

    public static FoundOut? Of(BaselineData data, TitleLexicon lexicon)
    {
        var compared = data
            .Employers.Where(e => data.Planned.Contains(e.Key))
            .Select(e => Compare(data, lexicon, e.Key, e.Value))
            .OrderBy(c => c.Organisation)
            .ToImmutableArray();
        if (compared.IsEmpty)
        {
            return null;
        }
        var missing = compared.Count(c => c.IsMissing);
        var said = compared.Sum(c => c.Said);
        var planned = compared.Sum(c => c.Planned);
        // Other findings tell how many people all plans have; what is left over here must not be a few.
        var elsewhere = data.Posts.Sum(p => p.InPost) - planned;
        var isHidden = data.IsFew(said) || data.IsFew(planned) || data.IsFew(elsewhere);
        var (low, high) = Figures.Wilson(missing, compared.Length);
        var statement = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"At {missing} of {compared.Length} employers, people or job titles named in the survey are missing from the workforce plan ({Figures.PerCent(missing, compared.Length):0.#} %, 95 % interval {100 * low:0}-{100 * high:0} %). {compared.Count(c => c.SaysSo)} say so themselves.{(isHidden ? "" : $" The surveys name {said:N0} people, the plans of the same employers {planned:N0}.")}"
        );
        return new FoundOut(
            FindingKind.MissingRoles,
            statement,
            new FindingContent(
                [
                    new FindingCount("employers_compared", "Employers with plan and survey", compared.Length),
                    new FindingCount("employers_missing", "Employers with roles missing", missing),
                    new FindingCount(
                        "employers_saying_so",
                        "Employers that say so themselves",
                        compared.Count(c => c.SaysSo)
                    ),
                    .. isHidden
                        ? ImmutableArray<FindingCount>.Empty
                        :
                        [
                            new FindingCount("people_survey", "People by the surveys", said),
                            new FindingCount("people_plan", "People by the plans", planned),
                        ],
                    new FindingCount(
                        "titles_missing",
                        "Titles named and not planned",
                        compared.Sum(c => c.TitlesMissing)
                    ),
                ],
                [ByRegion(data, compared)],
                [
                    $"Regions with fewer than {FewestEmployers} employers are hidden, and one more where the total would give one away. People by region are in the finding on regions alone: two tables of the same people would tell what each of them hides.",
                    "An employer counts when both its plan and its survey are signed off. Titles are compared by their telling words, so that another way to write one is not missing.",
                ]
            )
        );
    }

    private static Compared Compare(BaselineData data, TitleLexicon lexicon, Guid employer, SurveyAnswers answers)
    {
        var posts = data.Posts.Where(p => p.Organisation == employer).ToList();
        var planned = posts.Select(p => lexicon.Read(p.Title).Key).ToHashSet(StringComparer.Ordinal);
        var named = answers
            .Items.GetValueOrDefault(TitlesQuestion, "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(title => lexicon.Read(title).Key)
            .Distinct(StringComparer.Ordinal);
        return new Compared(
            employer,
            int.TryParse(answers.Items.GetValueOrDefault(PeopleQuestion), CultureInfo.InvariantCulture, out var said)
                ? said
                : 0,
            posts.Sum(p => p.InPost),
            named.Count(key => !planned.Contains(key)),
            answers.Items.GetValueOrDefault(InPlanQuestion) == SurveyAnswers.No
        );
    }

    private static FindingTable ByRegion(BaselineData data, ImmutableArray<Compared> compared)
    {
        var regions = compared
            .GroupBy(c => data.RegionOf(c.Organisation))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var hidden = regions
            .Where(r => r.Count() < FewestEmployers)
            .Select(r => r.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 1 && regions.Where(r => !hidden.Contains(r.Key)).MinBy(r => r.Count()) is { } shield)
        {
            hidden.Add(shield.Key);
        }
        return new FindingTable(
            "regions",
            "By region",
            [
                Columns.Text("region", "Region", "The region of the employer"),
                Columns.Number("employers_compared", "Employers", "Employers with plan and survey"),
                Columns.Number(
                    "employers_missing",
                    "With roles missing",
                    "Employers whose survey names people or titles that the plan leaves out"
                ),
            ],
            [
                .. regions.Select(r =>
                    (ImmutableArray<FindingCell>)
                        [
                            FindingCell.Of(data.RegionName(r.Key)),
                            FindingCell.Of(r.Count()),
                            FindingCell.Of(r.Count(c => c.IsMissing), hidden.Contains(r.Key)),
                        ]
                ),
            ]
        );
    }
}
