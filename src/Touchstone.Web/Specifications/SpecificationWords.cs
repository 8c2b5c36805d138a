using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;

namespace Touchstone.Web.Specifications;

/// <summary>How the parts of a specification are said.</summary>
public static class SpecificationWords
{
    public static string? Of(StatementKind kind) => kind == StatementKind.Unspecified ? null : kind.ToString();

    public static string Of(CapabilityAssessment assessment, ReferenceData reference)
    {
        var methods = assessment.Methods.Select(reference.AssessmentMethods.Latest.NameOf);
        var scale = reference.GradingScales.Latest.Find(assessment.Scale);
        var grade = scale?.Grades.FirstOrDefault(g => g.Code == assessment.RequiredGrade)?.Name;
        var needs = grade is null ? "" : $", at least \u201c{grade}\u201d";
        return $"{string.Join(", ", methods)}. Graded by {scale?.Name ?? assessment.Scale}{needs}.";
    }
}
