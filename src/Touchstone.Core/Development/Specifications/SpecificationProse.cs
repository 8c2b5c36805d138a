using Touchstone.Core.Reference;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Says the structured parts of a specification in sentences, for documents and comparisons: Markdown without tables.</summary>
public sealed class SpecificationProse(SpecificationContent content, ReferenceData reference)
{
    private readonly SpecificationBody body = content.Body;

    public string TargetGroup() =>
        string.Join(
            "\n\n",
            body.TargetGroup.Select(t =>
                $"{reference.Professions.Latest.Find(t.Profession)?.Plural ?? t.Profession}: {t.Requirements}"
            )
        );

    public string Size() =>
        (body.Credits, body.NotionalHours) switch
        {
            (null, null) => "",
            ({ } credits, null) => $"Level 7, {credits} credits",
            (null, { } hours) => $"Level 7, {hours} hours of learning",
            ({ } credits, { } hours) => $"Level 7, {credits} credits, {hours} hours of learning",
        };

    public string Outcomes() =>
        string.Join(
            "\n\n",
            body.LearningOutcomes.Select(o =>
                $"{o.Code}: {o.Text} Develops: {string.Join(", ", o.Capabilities.Select(NameOf))}."
            )
        );

    public string Assessment() =>
        string.Join(
            "\n\n",
            content
                .Capabilities.Where(c => c.Assessment is not null)
                .Select(c =>
                {
                    var scale = reference.GradingScales.Latest.Find(c.Assessment!.Scale);
                    var grade = scale?.Grades.FirstOrDefault(g => g.Code == c.Assessment.RequiredGrade)?.Name;
                    var methods = c.Assessment.Methods.Select(reference.AssessmentMethods.Latest.NameOf);
                    return $"{c.Name}: {string.Join(", ", methods)}. Scale: {scale?.Name ?? c.Assessment.Scale}"
                        + (grade is null ? "." : $"; shown from \u201c{grade}\u201d.");
                })
        );

    private string NameOf(Guid capability) =>
        content.Find(capability) is { } found ? found.Code ?? found.Title : "a capability that is gone";
}
