using System.Text.Json;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Writes a panel's work as <c>consensus.schema.json</c> describes it.</summary>
internal static class ConsensusJson
{
    public static void Write(Utf8JsonWriter json, ConsensusReport report)
    {
        var scale = report.Plan.Scale;
        json.WriteStartObject("scale");
        json.WriteNumber("lowest", scale.Lowest);
        json.WriteNumber("highest", scale.Highest);
        json.WriteNumber("favourable_from", scale.FavourableFrom);
        json.WriteEndObject();
        json.WriteString("rule", report.Plan.FirstRule.Text);
        json.WriteString("rule_sentence", report.Plan.FirstRule.Sentence);
        json.WriteString("fingerprint", report.Plan.Fingerprint);
        json.WriteStartArray("amendments");
        foreach (var amendment in report.Plan.Amendments)
        {
            json.WriteStartObject();
            json.WriteNumber("from_round", amendment.FromRound);
            json.WriteString("rule", amendment.Rule.Text);
            json.WriteString("reason", amendment.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Items(json, report);
        json.WriteStartArray("rounds");
        foreach (var round in report.Rounds)
        {
            Round(json, round);
        }

        json.WriteEndArray();
        json.WriteStartArray("accord");
        foreach (var item in AccordTable.Of(report))
        {
            json.WriteStartObject();
            json.WriteString("number", item.Number);
            json.WriteString("section", item.Section.ToString().ToLowerInvariant());
            json.WriteString("topic", item.Topic);
            json.WriteString("reported", item.Reported);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Items(Utf8JsonWriter json, ConsensusReport report)
    {
        json.WriteStartArray("items");
        foreach (var item in report.Items)
        {
            var round = report.Rounds.First(r => r.Round.Number == (item.SettledIn ?? item.LastRatedIn));
            json.WriteStartObject();
            json.WriteString("item", item.Item);
            json.WriteString("outcome", ConsensusNames.Of(item.Outcome));
            json.Number("settled_in", item.SettledIn);
            json.WriteNumber("last_rated_in", item.LastRatedIn);
            Figures(json, round.Items.First(i => i.Figures.Item == item.Item).Figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Round(Utf8JsonWriter json, RoundReport round)
    {
        json.WriteStartObject();
        json.WriteNumber("round", round.Round.Number);
        json.WriteString("rule", round.Rule.Text);
        json.WriteNumber("invited", round.Invited);
        json.WriteNumber("panellists", round.Round.Panellists.Count);
        json.Number("response_rate", round.ResponseRate);
        json.Number("s_cvi_ave", round.ContentValidity?.Average);
        json.Number("s_cvi_ua", round.ContentValidity?.UniversalAgreement);
        Concordance(json, round.Concordance);
        json.WriteStartArray("items");
        foreach (var (figures, outcome) in round.Items)
        {
            json.WriteStartObject();
            json.WriteString("item", figures.Item);
            json.WriteString("outcome", ConsensusNames.Of(outcome));
            Figures(json, figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in round.Changes)
        {
            Change(json, change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Concordance(Utf8JsonWriter json, KendallW? concordance)
    {
        json.Number("kendall_w", concordance?.Value);
        json.Number("kendall_chi_squared", concordance?.ChiSquared);
        json.Number("kendall_degrees", concordance?.Degrees);
        json.Number("kendall_p", concordance?.P);
        json.Number("kendall_raters", concordance?.Raters);
    }

    private static void Figures(Utf8JsonWriter json, ItemFigures item)
    {
        json.WriteNumber("n", item.Panellists);
        json.WriteNumber("median", item.Median);
        json.WriteNumber("mean", item.Mean);
        json.WriteNumber("iqr", item.InterquartileRange);
        json.WriteNumber("favourable", item.Favourable);
        json.WriteNumber("unfavourable", item.Unfavourable);
        if (item.RandUcla is { } rand)
        {
            json.WriteNumber("p30", rand.P30);
            json.WriteNumber("p70", rand.P70);
            json.WriteNumber("ipr", rand.Range);
            json.WriteNumber("iprcp", rand.CentralPoint);
            json.WriteNumber("asymmetry_index", rand.AsymmetryIndex);
            json.WriteNumber("ipras", rand.RangeAllowed);
            json.WriteNumber("disagreement_index", rand.DisagreementIndex);
            json.WriteBoolean("disagreement", rand.HasDisagreement);
            json.WriteString("verdict", rand.Verdict.ToString().ToLowerInvariant());
            json.WriteString("seventy_fifteen", ConsensusNames.Of(new SeventyFifteenRule().Judge(item)));
        }

        json.Number("cvr", item.ContentValidityRatio.Value);
        json.Number("cvr_critical", ContentValidityRatio.CriticalNumber(item.Panellists));
        json.WriteBoolean("cvr_above_chance", item.ContentValidityRatio.IsAboveChance);
        json.WriteNumber("i_cvi", item.ContentValidity.Index);
        json.WriteNumber("pc", item.ContentValidity.ByChance);
        json.WriteNumber("k_star", item.ContentValidity.ModifiedKappa);
        json.WriteString("k_star_grade", item.ContentValidity.Grade.ToString().ToLowerInvariant());
    }

    private static void Change(Utf8JsonWriter json, RoundChange change)
    {
        json.WriteStartObject();
        json.WriteString("item", change.Item);
        json.WriteNumber("from_round", change.FromRound);
        json.WriteNumber("to_round", change.ToRound);
        json.WriteNumber("panellists", change.Panellists);
        json.WriteNumber("share_moved", change.ShareMoved);
        json.WriteNumber("distribution_shift", change.DistributionShift);
        json.WriteNumber("median_change", change.MedianChange);
        json.WriteNumber("iqr_change", change.InterquartileChange);
        json.WriteNumber("wilcoxon_rises", change.Wilcoxon.RisesRankSum);
        json.WriteNumber("wilcoxon_falls", change.Wilcoxon.FallsRankSum);
        json.WriteNumber("wilcoxon_p", change.Wilcoxon.P);
        json.WriteNumber("mcnemar_joined", change.McNemar.Joined);
        json.WriteNumber("mcnemar_left", change.McNemar.Left);
        json.WriteNumber("mcnemar_p", change.McNemar.P);
        json.WriteBoolean("stable", change.IsStable);
        json.WriteEndObject();
    }
}
