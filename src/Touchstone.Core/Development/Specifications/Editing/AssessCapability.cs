using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Says how capabilities are assessed: by which methods, on which scale, and from which grade they count as shown.</summary>
/// <param name="Capabilities">One or several capabilities that are assessed alike.</param>
/// <param name="RequiredGrade">The lowest grade that counts as shown; null for the scale's own.</param>
/// <param name="Seen">The fingerprint of the assessment of these capabilities that the person saw.</param>
public sealed record AssessCapability(
    Guid SpecificationId,
    ImmutableArray<Guid> Capabilities,
    ImmutableArray<string> Methods,
    string Scale,
    string? RequiredGrade,
    string Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);

    public static string FingerprintOf(SpecificationBody body, IEnumerable<Guid> capabilities) =>
        Fingerprint.Of([
            .. capabilities
                .Select(c => body.Assessment.Find(a => a.Capability == c))
                .SelectMany(a => a is null ? [""] : (IEnumerable<string?>)[.. a.Methods, a.Scale, a.RequiredGrade]),
        ]);
}

internal sealed class AssessCapabilityHandler : ICommandHandler<AssessCapability, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AssessCapability command, Work work, CancellationToken cancel)
    {
        if (await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        var scale = work.Reference.GradingScales.On(work.Today).Find(command.Scale);
        var faults = new Faults()
            .When(
                command.Capabilities.IsEmpty || command.Capabilities.Any(c => editing.Content.Find(c) is null),
                nameof(command.Capabilities),
                "Choose the capabilities"
            )
            .When(command.Methods.IsEmpty, nameof(command.Methods), "Choose at least one method of assessment")
            .Each(
                command.Methods,
                work.Reference.AssessmentMethods.On(work.Today).Codes,
                nameof(command.Methods),
                "the methods"
            )
            .When(scale is null, nameof(command.Scale), "Choose the grading scale")
            .When(
                scale is not null && command.RequiredGrade is { } grade && scale.Grades.All(g => g.Code != grade),
                nameof(command.RequiredGrade),
                "Choose a grade of the scale"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != AssessCapability.FingerprintOf(editing.Body, command.Capabilities))
        {
            return new Refusal.Stale([
                .. command.Capabilities.Select(c => new StaleField(
                    editing.Content.Find(c)!.Name,
                    Say(command.Methods, command.Scale),
                    editing.Content.Find(c)!.Assessment is { } a ? Say(a.Methods, a.Scale) : "Not stated"
                )),
            ]);
        }
        var stated = command.Capabilities.Select(c => new CapabilityAssessment(
            c,
            [.. command.Methods.Distinct()],
            command.Scale,
            command.RequiredGrade
        ));
        editing.Save(
            editing.Body with
            {
                Assessment =
                [
                    .. editing.Body.Assessment.Where(a => !command.Capabilities.Contains(a.Capability)),
                    .. stated,
                ],
            },
            "assessment-stated",
            new
            {
                command.Capabilities,
                command.Methods,
                command.Scale,
                command.RequiredGrade,
            }
        );
        return Nothing.Value;

        string Say(IEnumerable<string> methods, string on) =>
            string.Join(", ", methods.Select(work.Reference.AssessmentMethods.Latest.NameOf))
            + $"; {work.Reference.GradingScales.Latest.NameOf(on)}";
    }
}
