using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Saves the ratings of a self-assessment. It may be unfinished; finishing asks for everything.</summary>
public sealed record RateSelf(Guid AssessmentId, ImmutableArray<GivenRating> Ratings, bool Finish, int Seen)
    : Command<int>
{
    public override RecordRef? Subject => RecordKinds.SelfAssessment.Ref(AssessmentId);
}

/// <summary>What was said of one factor or element.</summary>
public sealed record GivenRating(string Item, int? Level, int? Target, string Evidence);

internal sealed class RateSelfHandler : ICommandHandler<RateSelf, int>
{
    public async Task<Outcome<int>> Handle(RateSelf command, Work work, CancellationToken cancel)
    {
        var assessment = await work
            .Db.Set<SelfAssessment>()
            .Include(a => a.Ratings)
            .SingleOrDefaultAsync(a => a.Id == command.AssessmentId, cancel);
        if (assessment is null)
        {
            return new Refusal.NotFound();
        }
        if (assessment.FinishedAt is not null)
        {
            return new Refusal.OutOfOrder("This self-assessment is finished and stands. Begin another to look again.");
        }
        var template = AssessmentTemplate.Of(work.Reference, assessment.Form, assessment.Edition);
        var given = command.Ratings.ToDictionary(r => r.Item, StringComparer.Ordinal);
        var faults = new Faults();
        foreach (var item in template.Items)
        {
            Check(faults, template, item, given.GetValueOrDefault(item.Code), command.Finish);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (assessment.Revision != command.Seen)
        {
            return Stale(assessment, template, given);
        }
        foreach (var item in template.Items.Where(i => given.ContainsKey(i.Code)))
        {
            assessment.Rate(given[item.Code]);
        }
        assessment.Saved();
        if (command.Finish)
        {
            assessment.Finish(work.Now);
            await work.Settle(assessment.Ref, cancel);
        }
        work.Log(
            command.Finish ? "self-assessment-finished" : "self-assessment-saved",
            assessment.Ref,
            command.Ratings
        );
        return assessment.Revision;
    }

    private static void Check(
        Faults faults,
        AssessmentTemplate template,
        TemplateItem item,
        GivenRating? given,
        bool finish
    )
    {
        var (level, target, evidence) = (given?.Level, given?.Target, given?.Evidence ?? "");
        faults
            .When(
                level is { } l ? template.Levels.All(known => known.Number != l) : finish,
                $"Ratings[{item.Code}].Level",
                $"Choose a level for {item.Code}, {item.Name}"
            )
            .Optional(evidence, $"Ratings[{item.Code}].Evidence", $"the evidence for {item.Code}", 2_000)
            .When(
                finish && level >= template.EvidenceFrom && string.IsNullOrWhiteSpace(evidence),
                $"Ratings[{item.Code}].Evidence",
                $"Enter the evidence for {item.Code}, {item.Name}, or choose the lowest level"
            );
        if (template.HasTarget)
        {
            faults
                .When(
                    target is { } t ? template.Levels.All(known => known.Number != t) : finish,
                    $"Ratings[{item.Code}].Target",
                    $"Choose a target for {item.Code}, {item.Name}"
                )
                .When(
                    target < level,
                    $"Ratings[{item.Code}].Target",
                    $"Choose a target for {item.Code} that is not below where you are"
                );
        }
    }

    private static Refusal.Stale Stale(
        SelfAssessment assessment,
        AssessmentTemplate template,
        Dictionary<string, GivenRating> given
    ) =>
        new([
            .. template
                .Items.Select(item =>
                {
                    var yours = given.GetValueOrDefault(item.Code);
                    var standing = assessment.Ratings.FirstOrDefault(r => r.Item == item.Code);
                    return new StaleField(
                        $"{item.Code} {item.Name}",
                        Said(yours?.Level, yours?.Target, yours?.Evidence),
                        Said(standing?.Level, standing?.Target, standing?.Evidence)
                    );
                })
                .Where(f => f.Yours != f.Standing),
        ]);

    private static string Said(int? level, int? target, string? evidence) =>
        string.Join(
            "; ",
            new[]
            {
                level is null ? "not rated" : $"level {level}",
                target is null ? null : $"target {target}",
                string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim(),
            }.OfType<string>()
        );
}
