using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Writes a section of prose: purpose, scope, evidence base and so on.</summary>
/// <param name="Section">Code of the section in the reference data.</param>
/// <param name="Text">Markdown; empty takes the section out.</param>
/// <param name="Seen">The fingerprint of the text that the person saw.</param>
public sealed record WriteSection(Guid SpecificationId, string Section, string Text, string Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

internal sealed class WriteSectionHandler : ICommandHandler<WriteSection, Nothing>
{
    private const int Limit = 60_000;

    public async Task<Outcome<Nothing>> Handle(WriteSection command, Work work, CancellationToken cancel)
    {
        if (
            await Editing.Of(work, command.SpecificationId, cancel) is not { } editing
            || work.Reference.SpecificationSections.On(work.Today).Find(command.Section) is not { } section
            || Readiness.StructuredSections.Contains(section.Code)
        )
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Optional(command.Text, nameof(command.Text), "the text", Limit);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var standing = editing.Body.Sections.GetValueOrDefault(section.Code) ?? "";
        if (command.Seen != Fingerprint.Of(standing))
        {
            return new Refusal.Stale([new StaleField(section.Name, command.Text, standing)]);
        }
        var sections = new Dictionary<string, string>(editing.Body.Sections, StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(command.Text))
        {
            sections.Remove(section.Code);
        }
        else
        {
            sections[section.Code] = command.Text.Trim();
        }
        editing.Save(
            editing.Body with
            {
                Sections = sections,
            },
            "section-written",
            new
            {
                section = section.Code,
                from = standing,
                to = command.Text,
            }
        );
        return Nothing.Value;
    }
}
