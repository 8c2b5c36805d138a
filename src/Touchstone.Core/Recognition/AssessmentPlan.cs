using System.Collections.Immutable;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Recognition;

/// <summary>How a capability is assessed: the methods and the scale that the specification assigns, and the grade it takes.</summary>
public sealed record AssessmentPlan(ImmutableArray<AssessmentMethod> Methods, GradingScale Scale, Grade Required)
{
    private const string ScaleWhenUnsaid = "capable";

    public static AssessmentPlan Of(SpecificationCapability capability, ReferenceData reference)
    {
        var said = capability.Assessment;
        var scale = reference.GradingScales.Latest.Find(said?.Scale) ?? reference.GradingScales.Latest[ScaleWhenUnsaid];
        var methods = reference
            .AssessmentMethods.Latest.Where(m => said?.Methods.Contains(m.Code) ?? false)
            .ToImmutableArray();
        return new AssessmentPlan(
            methods.IsEmpty ? [.. reference.AssessmentMethods.Latest] : methods,
            scale,
            scale.Grades.FirstOrDefault(g => g.Code == said?.RequiredGrade) ?? scale.Grades.First(g => g.IsSufficient)
        );
    }

    /// <summary>Grades stand lowest first: a grade is enough when it stands at or above the required one.</summary>
    public bool IsSufficient(Grade grade)
    {
        var grades = Scale.Grades.Select(g => g.Code).ToList();
        return grades.IndexOf(grade.Code) >= grades.IndexOf(Required.Code);
    }
}
