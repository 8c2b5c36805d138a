using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Names the professions that the credential is for, each with its requirements.</summary>
/// <param name="Seen">The fingerprint of the target group that the person saw.</param>
public sealed record NameTargetGroup(Guid SpecificationId, ImmutableArray<TargetProfession> Professions, string Seen)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);

    public static string FingerprintOf(SpecificationBody body) =>
        Fingerprint.Of([.. body.TargetGroup.SelectMany(t => new[] { t.Profession, t.Requirements })]);
}

internal sealed class NameTargetGroupHandler : ICommandHandler<NameTargetGroup, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(NameTargetGroup command, Work work, CancellationToken cancel)
    {
        if (await Editing.Of(work, command.SpecificationId, cancel) is not { } editing)
        {
            return new Refusal.NotFound();
        }
        var known = work.Reference.Professions.Latest;
        var faults = new Faults()
            .Each(
                command.Professions.Select(p => p.Profession),
                known.Codes,
                nameof(command.Professions),
                "the professions"
            )
            .When(
                command.Professions.DistinctBy(p => p.Profession).Count() != command.Professions.Length,
                nameof(command.Professions),
                "Name each profession once"
            );
        foreach (var profession in command.Professions)
        {
            faults.Text(
                profession.Requirements,
                nameof(command.Professions),
                $"the requirements for {known.Find(profession.Profession)?.Plural.ToLowerInvariant() ?? "the profession"}",
                6_000
            );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != NameTargetGroup.FingerprintOf(editing.Body))
        {
            return new Refusal.Stale([
                new StaleField("Target professions", Say(command.Professions), Say(editing.Body.TargetGroup)),
            ]);
        }
        editing.Save(
            editing.Body with
            {
                TargetGroup = [.. command.Professions.Select(p => p with { Requirements = p.Requirements.Trim() })],
            },
            "target-group-named",
            new { professions = command.Professions }
        );
        return Nothing.Value;

        string Say(IEnumerable<TargetProfession> group) =>
            string.Join("\n", group.Select(p => $"{known.NameOf(p.Profession)}: {p.Requirements}"));
    }
}
