using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>What one form of self-assessment asks, from one edition of the reference data.</summary>
/// <param name="HasTarget">Whether a target is set beside the present level.</param>
/// <param name="EvidenceFrom">The lowest level that must be shown by evidence.</param>
public sealed record AssessmentTemplate(
    string Edition,
    ImmutableArray<TemplateItem> Items,
    ImmutableArray<TemplateLevel> Levels,
    bool HasTarget,
    int EvidenceFrom
)
{
    /// <summary>The edition in force on a day.</summary>
    public static string EditionOn(ReferenceData reference, AssessmentForm form, DateOnly day) =>
        form == AssessmentForm.Governance
            ? reference.MaturityElements.On(day).Edition
            : reference.ReadinessFactors.On(day).Edition;

    public static AssessmentTemplate Of(ReferenceData reference, AssessmentForm form, string edition)
    {
        var isGovernance = form == AssessmentForm.Governance;
        var scale = reference.SelfAssessmentScales.Latest[isGovernance ? "maturity" : "readiness"];
        ImmutableArray<TemplateLevel> levels =
        [
            .. scale.Levels.Select(l => new TemplateLevel(Number(l.Code), l.Name, l.IsSatisfied)),
        ];
        return new AssessmentTemplate(
            edition,
            isGovernance
                ?
                [
                    .. reference
                        .MaturityElements[edition]
                        .Select(e => new TemplateItem(e.Code, e.Name, e.Description, "", Anchors(e.Anchors))),
                ]
                :
                [
                    .. reference
                        .ReadinessFactors[edition]
                        .Where(f => f.Level == LevelOf(form))
                        .Select(f => new TemplateItem(f.Code, f.Name, f.Question, f.Evidence, Anchors(f.Anchors))),
                ],
            levels,
            isGovernance,
            levels[0].Number + 1
        );
    }

    private static ReadinessLevel LevelOf(AssessmentForm form) =>
        form switch
        {
            AssessmentForm.Department => ReadinessLevel.Department,
            AssessmentForm.People => ReadinessLevel.People,
            _ => ReadinessLevel.Organisation,
        };

    private static ImmutableArray<string> Anchors(IReadOnlyList<Anchor> anchors) => [.. anchors.Select(a => a.Text)];

    private static int Number(string code) => int.Parse(code, CultureInfo.InvariantCulture);
}

/// <summary>A factor or element.</summary>
/// <param name="EvidenceHint">What could show it; empty where nothing is suggested.</param>
/// <param name="Anchors">What each level looks like here, the lowest first.</param>
public sealed record TemplateItem(
    string Code,
    string Name,
    string Question,
    string EvidenceHint,
    ImmutableArray<string> Anchors
);

/// <param name="IsEnough">Whether nothing needs doing at this level.</param>
public sealed record TemplateLevel(int Number, string Name, bool IsEnough);
