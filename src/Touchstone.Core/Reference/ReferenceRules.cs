using System.Globalization;
using System.Text.RegularExpressions;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Reference;

/// <summary>What must hold between the lists. Checked for every edition against the latest of the others.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<string> Check(ReferenceData data) =>
        [
            .. Each(data.Mpf, Capabilities),
            .. Each(data.Regulators, RegistrationNumbers),
            .. Each(data.Professions, (profession, _) => Known(data.Regulators, profession.Regulator)),
            .. Each(data.GatewayCriteria, (criterion, _) => CriterionParts(data, criterion)),
            .. Each(data.EndorsementCriteria, (criterion, _) => CriterionParts(data, criterion)),
            .. Each(data.JudgementScales, (scale, _) => Codes(scale.Levels)),
            .. Each(data.OutcomeSets, (set, _) => Outcomes(data, set)),
            .. Each(data.Stages, (stage, list) => StageParts(data, stage, list)),
            .. Each(data.SpecificationSections, (section, _) => Criteria(data, section)),
            .. Each(data.AssessmentMethods, (method, _) => Scales(data, method)),
            .. Each(data.GradingScales, (scale, _) => Codes(scale.Grades)),
            .. Each(data.EvidenceRules, Ranges),
            .. Each(data.WorkforceFields, FieldParts),
            .. Each(data.WorkforceQuestions, QuestionParts),
            .. Each(data.WorkforceScenarios, Shares),
            .. Each(data.ReadinessFactors, (factor, _) => SelfAssessed(data, "readiness", factor.Anchors)),
            .. Each(data.MaturityElements, (element, _) => SelfAssessed(data, "maturity", element.Anchors)),
            .. Each(data.SelfAssessmentScales, (scale, _) => Numbered(scale)),
            .. Each(data.SupervisionRules, (rule, _) => Hours(rule)),
        ];

    private static IEnumerable<string> Each<T>(
        ReferenceEditions<T> editions,
        Func<T, ReferenceList<T>, IEnumerable<string>> check
    )
        where T : IReferenceItem =>
        editions.All.SelectMany(list =>
            list.SelectMany(item =>
                check(item, list).Select(problem => $"{list.Set} {list.Edition}, {item.Code}: {problem}")
            )
        );

    private static IEnumerable<string> Known<T>(ReferenceEditions<T> editions, string code)
        where T : IReferenceItem =>
        editions.Latest.Has(code) ? [] : [$"\"{code}\" is not in {editions.Set} {editions.Latest.Edition}."];

    private static IEnumerable<string> Codes(IEnumerable<IReferenceItem> items) =>
        items
            .GroupBy(item => item.Code, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => $"\"{g.Key}\" stands more than once.");

    private static IEnumerable<string> Capabilities(Pillar pillar, ReferenceList<Pillar> list)
    {
        var codes = pillar.Capabilities.Select(capability => capability.Code).ToList();
        foreach (var code in codes.Where(code => !code.StartsWith(pillar.Code + ".", StringComparison.Ordinal)))
        {
            yield return $"the capability {code} has another pillar's number.";
        }

        if (!codes.SequenceEqual(codes.Distinct(StringComparer.Ordinal).Order(CodeOrder.Instance)))
        {
            yield return "its capabilities are not in the order of their numbers, each once.";
        }
    }

    private static IEnumerable<string> RegistrationNumbers(Regulator regulator, ReferenceList<Regulator> list)
    {
        string? fault = null;
        try
        {
            _ = new Regex(
                regulator.RegistrationNumber.Pattern,
                RegistrationNumberForm.Options,
                RegistrationNumberForm.Patience
            );
            if (!regulator.RegistrationNumber.Fits(regulator.RegistrationNumber.Example))
            {
                fault = "the example does not fit the pattern of registration numbers.";
            }
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            fault = "the pattern of registration numbers is not a plain regular expression.";
        }

        return fault is null ? [] : [fault];
    }

    private static IEnumerable<string> CriterionParts(ReferenceData data, Criterion criterion)
    {
        if (data.JudgementScales.Latest.Find(criterion.Scale) is not { } scale)
        {
            yield return $"the scale \"{criterion.Scale}\" is not in {data.JudgementScales.Set}.";
            yield break;
        }

        foreach (var anchor in criterion.Anchors.Where(a => scale.Levels.All(level => level.Code != a.Level)))
        {
            yield return $"the anchor \"{anchor.Level}\" is no level of the scale \"{scale.Code}\".";
        }

        foreach (var level in scale.Levels.Where(level => criterion.Anchors.Count(a => a.Level == level.Code) != 1))
        {
            yield return $"the level \"{level.Code}\" needs one anchor text.";
        }

        var codes = criterion.SubCriteria.Select(sub => sub.Code).ToList();
        if (
            codes.Count == 0
            || codes.Any(code => !code.StartsWith(criterion.Code + ".", StringComparison.Ordinal))
            || !codes.SequenceEqual(codes.Distinct(StringComparer.Ordinal).Order(CodeOrder.Instance))
        )
        {
            yield return $"its sub-criteria must be numbered {criterion.Code}.1, {criterion.Code}.2 and so on, in order.";
        }
    }

    private static IEnumerable<string> SelfAssessed(ReferenceData data, string scale, IReadOnlyList<Anchor> anchors)
    {
        var levels = data.SelfAssessmentScales.Latest.Find(scale)?.Levels.Select(level => level.Code) ?? [];
        return levels.SequenceEqual(anchors.Select(anchor => anchor.Level))
            ? []
            : [$"it needs one anchor text for each level of the scale \"{scale}\", in order."];
    }

    private static IEnumerable<string> Numbered(JudgementScale scale)
    {
        var first = scale.Levels.Count > 0 && scale.Levels[0].Code == "0" ? 0 : 1;
        return scale
            .Levels.Select((level, i) => level.Code == (first + i).ToString(CultureInfo.InvariantCulture))
            .All(fits => fits)
            ? []
            : ["its levels must be numbered on from 0 or 1."];
    }

    private static IEnumerable<string> Hours(SupervisionRule rule) =>
        rule is { HoursAWeek: > 0, CoordinatingOneIn: > 0, TraineesEach: > 0 }
            ? []
            : ["hours and counts must be more than nothing."];

    private static IEnumerable<string> Outcomes(ReferenceData data, OutcomeSet set)
    {
        foreach (var problem in Codes(set.Outcomes))
        {
            yield return problem;
        }

        if (set.Outcomes.Count < 2)
        {
            yield return "a decision needs at least two outcomes to choose from.";
        }

        foreach (var stage in set.Outcomes.Select(outcome => outcome.NextStage).Append(set.Stage).OfType<int>())
        {
            if (data.Stages.Latest.All(known => known.Number != stage))
            {
                yield return $"there is no stage {stage}.";
            }
        }
    }

    private static IEnumerable<string> StageParts(ReferenceData data, Stage stage, ReferenceList<Stage> list)
    {
        var place = list.TakeWhile(other => other != stage).Count() + 1;
        if (stage.Code != place.ToString(CultureInfo.InvariantCulture))
        {
            yield return "the stages must be numbered from 1 in order.";
        }

        if (stage.Decision is { } decision && !data.OutcomeSets.Latest.Has(decision))
        {
            yield return $"\"{decision}\" is not in {data.OutcomeSets.Set}.";
        }

        if (stage.TargetDays is <= 0)
        {
            yield return "the target must be at least one day.";
        }
    }

    private static IEnumerable<string> Criteria(ReferenceData data, SpecificationSection section) =>
        section
            .Criteria.Where(code =>
                !data.GatewayCriteria.Latest.Has(code) && !data.EndorsementCriteria.Latest.Has(code)
            )
            .Select(code => $"there is no criterion {code}.");

    private static IEnumerable<string> Scales(ReferenceData data, AssessmentMethod method) =>
        method.Scales.Count == 0
            ? ["it needs a grading scale."]
            : method.Scales.SelectMany(scale => Known(data.GradingScales, scale));

    private static IEnumerable<string> Ranges(EvidenceRules rules, ReferenceList<EvidenceRules> list) =>
        rules.PiecesPerCapability is { From: >= 0 } each
        && each.To >= each.From
        && rules.PiecesPerPillar is { From: >= 0 } pillar
        && pillar.To >= pillar.From
        && rules.PiecesAtMost >= rules.PiecesExpected
            ? []
            : ["a range of pieces ends before it starts."];

    private static IEnumerable<string> FieldParts(WorkforceField field, ReferenceList<WorkforceField> list)
    {
        if (field.Code.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_'))
        {
            yield return "the name of a column is made of small letters, digits and underscores.";
        }

        if (field.Kind == WorkforceFieldKind.Code && field.List is not ("professions" or "settings"))
        {
            yield return "its list must be \"professions\" or \"settings\".";
        }

        if (field.Kind == WorkforceFieldKind.Choice && field.Choices is not { Count: > 1 })
        {
            yield return "it needs at least two choices.";
        }

        foreach (var problem in Codes(field.Choices ?? []))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> QuestionParts(WorkforceQuestion question, ReferenceList<WorkforceQuestion> list)
    {
        if (question.Asked.Count == 0)
        {
            yield return "nobody is asked it.";
        }

        if (question.Kind == WorkforceQuestionKind.Agreement != question.InLine is not null)
        {
            yield return "a statement, and only a statement, says which answer is in line with the framework.";
        }
    }

    private static IEnumerable<string> Shares(WorkforceScenario scenario, ReferenceList<WorkforceScenario> list) =>
        new[] { scenario.Leaving, scenario.Retiring, scenario.Finishing }.All(share => share is >= 0 and <= 1)
        && scenario.YearsOfTraining is > 0 and <= 10
            ? []
            : ["shares are between 0 and 1, and training takes between one and ten years."];
}
