using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform;
using Touchstone.Core.Record.Decisions;
using Touchstone.Frameworks.Documents;
using Touchstone.Web.Look;

namespace Touchstone.Web.Record;

/// <summary>The letter of a decision as a Word file, in the house style of specifications. It says what the page says.</summary>
public static class DecisionLetterFile
{
    public static byte[] Of(DecisionPage decision, ImmutableArray<FindingRead> findings, Site site)
    {
        var parts = new List<DocumentPart> { new DocumentText($"{decision.Outcome}. {decision.Meaning}") };
        if (decision.LeadsTo.Length > 0)
        {
            parts.Add(new DocumentText($"What happens next: {decision.LeadsTo}"));
        }
        parts.Add(new DocumentHeading(1, "Reasons"));
        parts.Add(new DocumentText(PlainProse.Of(decision.Reasons)));
        parts.AddRange(Findings(findings));
        parts.AddRange(Conditions(decision));
        parts.AddRange(HowItWasDecided(decision));
        parts.Add(new DocumentHeading(1, "If you think that the decision rests on a mistake"));
        parts.Add(
            new DocumentText(
                $"You can ask for it to be reconsidered. Write to us ({site.AddressOf("/contact")}), name this decision, and say what was overlooked or wrong. Somebody who did not take part in the decision looks at what you write.\n\nThis decision stands at {site.AddressOf($"/decisions/{decision.Id}")}"
            )
        );
        return WordDocument.Write(
            decision.Title,
            site.Body,
            $"{site.Body}, decision of {UkTime.Say(decision.DecidedOn)}",
            parts,
            new HouseStyle { Footer = $"{site.Body}: {decision.Heading}" }
        );
    }

    private static IEnumerable<DocumentPart> Findings(ImmutableArray<FindingRead> findings)
    {
        if (findings.IsEmpty)
        {
            yield break;
        }
        yield return new DocumentHeading(1, "Findings on each criterion");
        yield return new DocumentTable(
            "Findings on each criterion",
            ["Criterion", "Finding", "Reasons"],
            [.. findings.Select(f => new[] { $"{f.Criterion}. {f.Name}", f.Level, PlainProse.Of(f.Reasons) })],
            [3, 2, 5]
        );
    }

    private static IEnumerable<DocumentPart> Conditions(DecisionPage decision)
    {
        if (decision.Conditions.IsEmpty)
        {
            yield break;
        }
        yield return new DocumentHeading(1, "Conditions");
        yield return new DocumentTable(
            "Conditions of this decision",
            ["Condition", "What will show that it is met", "Due", "Status"],
            [
                .. decision.Conditions.Select(c =>
                    new[]
                    {
                        $"{c.Number.ToString(CultureInfo.InvariantCulture)}. {c.Text}",
                        c.EvidenceNeeded,
                        UkTime.Say(c.Due),
                        ConditionWords.Of(c.State),
                    }
                ),
            ],
            [4, 4, 2, 2]
        );
    }

    private static IEnumerable<DocumentPart> HowItWasDecided(DecisionPage decision)
    {
        List<string[]> rows =
        [
            ["Authority", decision.Delegation],
            [
                "Decided by",
                decision.Deciders.IsEmpty ? People(decision.DecidersCount) : string.Join(", ", decision.Deciders),
            ],
        ];
        if (decision.RecusedCount > 0)
        {
            rows.Add(["Stood aside", $"{People(decision.RecusedCount)}, for an interest in the matter"]);
        }
        rows.AddRange(
            decision.Judged.Select(p => new[] { $"Version judged: {p.Version}", $"SHA-256 {p.ContentHash}" })
        );
        yield return new DocumentHeading(1, "How it was decided");
        yield return new DocumentTable("How it was decided", ["What", "Who or which"], rows, [1, 2]);
    }

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
