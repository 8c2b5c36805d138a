using System.Globalization;
using System.Text.Json;
using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary>Writes an analysis as JSON, as <c>analysis.schema.json</c> describes it.</summary>
internal static class AnalysisJson
{
    public static void Write(OpinionAnalysis analysis, AnalysisInput input, Stream to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("mode", analysis.Mode.ToString().ToLowerInvariant());
        json.WriteNumber("seed", input.Options.Stable.Seed);
        json.WriteNumber("people", analysis.Votes.PersonCount);
        json.WriteNumber("votes", analysis.Votes.VoteCount);
        json.WriteNumber("replaced_votes", input.File.Replaced);
        json.WriteNumber("k", analysis.Groups.Count);
        Groups(json, analysis);
        Lists(json, analysis);
        ByStatement(json, "group_aware_consensus", analysis, analysis.GroupAwareAgreement);
        ByStatement(json, "group_aware_disagreement", analysis, analysis.GroupAwareDisagreement);
        ByStatement(json, "priorities", analysis, analysis.Priorities);
        ByStatement(json, "extremity", analysis, analysis.Components.Extremity);
        Components(json, analysis);
        Statements(json, analysis);
        Stability(json, analysis);
        Prediction(json, analysis.Prediction);
        IntegrityJson.Write(json, analysis);
        SegmentJson.Write(json, analysis);
        json.WriteEndObject();
    }

    internal static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    internal static void Lists(Utf8JsonWriter json, string name, OpinionAnalysis analysis, Consensus consensus)
    {
        json.WriteStartObject(name);
        List(json, "agree", analysis, consensus.Agree);
        List(json, "disagree", analysis, consensus.Disagree);
        json.WriteEndObject();
    }

    internal static void ByStatement(
        Utf8JsonWriter json,
        string name,
        OpinionAnalysis analysis,
        IReadOnlyList<double> values
    )
    {
        json.WriteStartObject(name);
        for (var c = 0; c < values.Count; c++)
        {
            json.WriteNumber(Id(analysis.Votes.Statements[c]), values[c]);
        }

        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("groups");
        for (var p = 0; p < analysis.Votes.PersonCount; p++)
        {
            if (analysis.Groups.PartOf[p] is var group and not Division.None)
            {
                json.WritePropertyName(Id(analysis.Votes.People[p]));
                GroupName(json, analysis.Groups.Names[group]);
            }
        }

        json.WriteEndObject();
        if (analysis.Stable is not { AreStable: true } stable)
        {
            return;
        }

        json.WriteStartObject("membership");
        for (var p = 0; p < analysis.Votes.PersonCount; p++)
        {
            if (stable.Membership.Any(m => m[p] > 0))
            {
                json.WriteStartObject(Id(analysis.Votes.People[p]));
                json.WriteStartArray("groups");
                foreach (var probability in stable.Membership)
                {
                    json.WriteNumberValue(Math.Round(probability[p], 6));
                }

                json.WriteEndArray();
                json.WriteNumber("agrees_freely", Math.Round(stable.Styles[0][p], 6));
                json.WriteNumber("disagrees_freely", Math.Round(stable.Styles[1][p], 6));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void GroupName(Utf8JsonWriter json, string name)
    {
        if (long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(name);
        }
    }

    private static void Lists(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("repness");
        for (var g = 0; g < analysis.Representative.Count; g++)
        {
            json.WriteStartArray(analysis.Groups.Names[g]);
            foreach (var statement in analysis.Representative[g])
            {
                json.WriteStartObject();
                json.WriteNumber("tid", analysis.Votes.Statements[statement.Statement]);
                json.WriteString("for", statement.Side == Vote.Agree ? "agree" : "disagree");
                json.WriteNumber("p", statement.Share);
                json.WriteNumber("p_test", statement.ShareZ);
                json.WriteNumber("r", statement.Ratio);
                json.WriteNumber("r_test", statement.RatioZ);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        Lists(json, "consensus", analysis, analysis.Consensus);
    }

    private static void List(
        Utf8JsonWriter json,
        string name,
        OpinionAnalysis analysis,
        IReadOnlyList<ConsensusStatement> statements
    )
    {
        json.WriteStartArray(name);
        foreach (var statement in statements)
        {
            json.WriteNumberValue(analysis.Votes.Statements[statement.Statement]);
        }

        json.WriteEndArray();
    }

    private static void Components(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("pca");
        json.WriteStartArray("tids");
        foreach (var id in analysis.Votes.Statements)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
        Numbers(json, "centre", analysis.Components.Centre);
        json.WriteStartArray("components");
        foreach (var component in analysis.Components.Components)
        {
            Numbers(json, null, component);
        }

        json.WriteEndArray();
        json.WriteStartObject("projections");
        for (var p = 0; p < analysis.Votes.PersonCount; p++)
        {
            json.WriteStartArray(Id(analysis.Votes.People[p]));
            foreach (var projection in analysis.Components.Projections)
            {
                json.WriteNumberValue(projection[p]);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string? name, IReadOnlyList<double> values)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    private static void Statements(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("statements");
        for (var c = 0; c < analysis.Statements.Count; c++)
        {
            var figures = analysis.Statements[c];
            json.WriteStartObject(Id(analysis.Votes.Statements[c]));
            Counts(json, figures.Everyone);
            Interval(json, "agree_interval", figures.Agree);
            Interval(json, "disagree_interval", figures.Disagree);
            Interval(json, "pass_interval", figures.Pass);
            json.WriteNumber("everyone_at_least", figures.EveryoneAtLeast);
            json.WriteNumber("everyone_against_at_least", figures.EveryoneAgainstAtLeast);
            json.WriteNumber("polarisation", figures.Polarisation);
            json.WriteString("verdict", figures.Verdict.ToString().ToLowerInvariant());
            json.WriteBoolean("rejected", analysis.Votes.Standings[c].HasFlag(StatementStanding.Rejected));
            json.WriteBoolean("meta", analysis.Votes.Standings[c].HasFlag(StatementStanding.Meta));
            var bridging = analysis.Bridging[c];
            json.WriteStartObject("bridging");
            json.WriteNumber("score", bridging.Score);
            json.WriteNumber("lower", bridging.Lower);
            json.WriteNumber("upper", bridging.Upper);
            json.WriteNumber("viewpoint", bridging.Viewpoint);
            json.WriteEndObject();
            json.WriteStartObject("groups");
            for (var g = 0; g < figures.ByGroup.Count; g++)
            {
                json.WriteStartObject(analysis.Groups.Names[g]);
                Counts(json, figures.ByGroup[g]);
                Interval(json, "agree_interval", ShareInterval.Of(figures.ByGroup[g].Agree, figures.ByGroup[g].Seen));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, VoteTally tally)
    {
        json.WriteNumber("agree", tally.Agree);
        json.WriteNumber("disagree", tally.Disagree);
        json.WriteNumber("pass", tally.Pass);
        json.WriteNumber("seen", tally.Seen);
    }

    private static void Interval(Utf8JsonWriter json, string name, ShareInterval interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(interval.Lower);
        json.WriteNumberValue(interval.Upper);
        json.WriteEndArray();
    }

    private static void Stability(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("stability");
        json.WriteString(
            "verdict",
            analysis.Stable is null ? "not measured"
                : analysis.Stable.AreStable ? "stable groups"
                : "no stable groups"
        );
        if (analysis.Stable is { } stable)
        {
            if (stable.Chosen is { } chosen)
            {
                json.WriteNumber("stability", chosen.Stability);
                json.WriteNumber("held_out_gain", chosen.Gain);
            }

            json.WriteStartArray("tried");
            foreach (var trial in stable.Trials)
            {
                json.WriteStartObject();
                json.WriteNumber("k", trial.Groups);
                json.WriteNumber("held_out_gain", trial.Gain);
                json.WriteNumber("held_out_gain_error", trial.GainError);
                json.WriteNumber("stability", trial.Stability);
                json.WriteNumber("draws", trial.Draws);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Prediction(Utf8JsonWriter json, PredictionQuality prediction)
    {
        json.WriteStartObject("prediction");
        json.WriteNumber("accuracy", prediction.Accuracy);
        json.WriteNumber("baseline_accuracy", prediction.Baseline);
        json.WriteNumber("hidden_votes", prediction.Hidden);
        if (prediction.ByGroup is { } byGroup && prediction.Gain is { } gain)
        {
            json.WriteNumber("group_accuracy", byGroup);
            json.WriteNumber("held_out_gain", gain);
        }

        json.WriteEndObject();
    }
}
