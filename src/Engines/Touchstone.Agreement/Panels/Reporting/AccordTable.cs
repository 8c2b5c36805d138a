namespace Touchstone.Agreement;

/// <summary>
/// The reporting table of ACCORD (Gattrell and others 2024): 35 items. What the figures tell is filled in; the rest is for people.
/// The wording of the topics is ours.
/// </summary>
public static class AccordTable
{
    /// <summary>The table without anything filled in.</summary>
    public static IReadOnlyList<AccordItem> Blank { get; } =
    [
        new("T1", AccordSection.Title, "The title says that this is a consensus exercise and by which method"),
        new("I1", AccordSection.Introduction, "Why a consensus exercise was the right approach"),
        new("I2", AccordSection.Introduction, "Aim, audience and geographical reach"),
        new("I3", AccordSection.Introduction, "For an update: of what, and why it was needed"),
        new("M1", AccordSection.Methods, "Registration of the study or its protocol, with a link"),
        new("M2", AccordSection.Methods, "Who directed the exercise, with their roles and expertise"),
        new("M3", AccordSection.Methods, "How panellists were chosen, by whom, how many and why so many"),
        new("M4", AccordSection.Methods, "How panellists were recruited and invited"),
        new("M5", AccordSection.Methods, "The part of patients, carers and the public in each step"),
        new("M6", AccordSection.Methods, "Where the first items and materials came from"),
        new("M7", AccordSection.Methods, "Any systematic search of the literature: strategy and dates"),
        new("M8", AccordSection.Methods, "How evidence was summarised, and whether panellists were given it"),
        new("M9", AccordSection.Methods, "The method by which opinions were gathered and consensus sought"),
        new(
            "M10",
            AccordSection.Methods,
            "How items were put, with which answers; whether reasons or new items were possible"
        ),
        new("M11", AccordSection.Methods, "The purpose of each step"),
        new("M12", AccordSection.Methods, "The definition of consensus and the reason for it"),
        new("M13", AccordSection.Methods, "Whether items that met the definition were put again in later rounds"),
        new("M14", AccordSection.Methods, "How answers were collected in each step, alone or in a group"),
        new("M15", AccordSection.Methods, "How answers were processed and brought together"),
        new("M16", AccordSection.Methods, "Any pilot of the materials"),
        new("M17", AccordSection.Methods, "What feedback panellists got after each step"),
        new("M18", AccordSection.Methods, "Anonymity: whether, towards whom, and how it was kept"),
        new("M19", AccordSection.Methods, "Whether those directing the exercise took part in the panel's decisions"),
        new("M20", AccordSection.Methods, "Incentives to take part"),
        new("M21", AccordSection.Methods, "What was done to make taking part accessible"),
        new("R1", AccordSection.Results, "Dates of the start and of each step, with any delays"),
        new("R2", AccordSection.Results, "Departures from the protocol, and why"),
        new("R3", AccordSection.Results, "For each step: panellists, response rate, and who they were"),
        new("R4", AccordSection.Results, "The outcome, in figures or themes"),
        new("R5", AccordSection.Results, "Items changed or removed: which, when and why"),
        new("D1", AccordSection.Discussion, "Strengths and limits of the method"),
        new("D2", AccordSection.Discussion, "Whether the result agrees with what was known, and if not, why"),
        new("O1", AccordSection.Other, "Organisations that endorse the result, and their part"),
        new("O2", AccordSection.Other, "Conflicts of interest of directors and panellists, and how they were handled"),
        new("O3", AccordSection.Other, "Funding, and the funder's part"),
    ];

    /// <summary>The table with what a panel's figures tell.</summary>
    public static IReadOnlyList<AccordItem> Of(ConsensusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var known = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["M9"] = Text(report.Rounds.Count, "round", "of ratings"),
            ["M10"] = $"Ratings from {report.Plan.Scale}",
            ["M12"] =
                $"{report.Plan.FirstRule.Sentence}. Fixed before the first round (fingerprint {report.Plan.Fingerprint})",
            ["M13"] = RatedAgain(report),
            ["R2"] = Amendments(report),
            ["R3"] = string.Join("; ", report.Rounds.Select(Participation)),
            ["R4"] = Outcome(report),
            ["R5"] = Dropped(report),
        };
        return [.. Blank.Select(item => item with { Reported = known.GetValueOrDefault(item.Number) })];
    }

    private static string RatedAgain(ConsensusReport report)
    {
        var again = report.Items.Count(i => i.LastRatedIn > i.SettledIn);
        return again == 0
            ? "Items that met the definition were not rated again"
            : $"{Text(again, "item", "that met the definition")} rated again later; the first outcome stands";
    }

    private static string Amendments(ConsensusReport report) =>
        report.Plan.Amendments.Count == 0
            ? "The definition of consensus was not changed"
            : string.Join(
                "; ",
                report.Plan.Amendments.Select(a =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"From round {a.FromRound} the definition was: {a.Rule.Sentence}. Reason: {a.Reason}"
                    )
                )
            );

    private static string Participation(RoundReport round) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Round {round.Round.Number}: {round.Round.Panellists.Count} of {round.Invited} panellists ({100 * round.ResponseRate:0} %), {round.Items.Count} items"
        );

    private static string Outcome(ConsensusReport report)
    {
        int Count(ConsensusOutcome outcome) => report.Items.Count(i => i.Outcome == outcome);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Items.Count} items: {Count(ConsensusOutcome.ConsensusIn)} in, {Count(ConsensusOutcome.ConsensusOut)} out, {Count(ConsensusOutcome.NoConsensus)} without consensus"
        );
    }

    private static string Dropped(ConsensusReport report)
    {
        var last = report.Rounds.Count == 0 ? 0 : report.Rounds[^1].Round.Number;
        ItemResult[] gone = [.. report.Items.Where(i => i.SettledIn is null && i.LastRatedIn < last)];
        return gone.Length == 0
            ? "No item was removed before it met the definition"
            : "Not rated again although the definition was not met: "
                + string.Join(
                    ", ",
                    gone.Select(i =>
                        string.Create(CultureInfo.InvariantCulture, $"{i.Item} (last in round {i.LastRatedIn})")
                    )
                );
    }

    private static string Text(int count, string thing, string rest) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")} {rest}");
}
