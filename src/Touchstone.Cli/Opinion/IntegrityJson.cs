using System.Text.Json;
using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary>Writes what was found about accounts.</summary>
internal static class IntegrityJson
{
    public static void Write(Utf8JsonWriter json, OpinionAnalysis analysis)
    {
        json.WriteStartObject("integrity");
        Suspicions(json, "careless", analysis, analysis.Integrity.Careless);
        Suspicions(json, "coordinated", analysis, analysis.Integrity.Coordinated);
        json.WriteStartArray("pushed");
        foreach (var pushed in analysis.Integrity.Pushed)
        {
            json.WriteStartObject();
            json.WriteNumber("tid", analysis.Votes.Statements[pushed.Statement]);
            json.WriteString("for", pushed.Side == Vote.Agree ? "agree" : "disagree");
            json.WriteNumber("strength", pushed.Strength);
            json.WriteString("reason", pushed.Reason);
            json.WriteNumber("accounts", pushed.Accounts.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (analysis.Integrity.ImitatorsToldApart is { } toldApart)
        {
            json.WriteNumber("imitators_told_apart", toldApart);
        }

        if (analysis.WithoutSuspects is { } without)
        {
            json.WriteStartObject("without_suspects");
            json.WriteNumber("accounts_left_out", without.Accounts);
            AnalysisJson.Lists(json, "consensus", analysis, without.Consensus);
            AnalysisJson.ByStatement(json, "group_aware_consensus", analysis, without.GroupAwareAgreement);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Suspicions(
        Utf8JsonWriter json,
        string name,
        OpinionAnalysis analysis,
        IReadOnlyList<Suspicion> suspicions
    )
    {
        json.WriteStartArray(name);
        foreach (var suspicion in suspicions)
        {
            json.WriteStartObject();
            json.WriteNumber("participant", analysis.Votes.People[suspicion.Person]);
            json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(suspicion.Kind.ToString()));
            json.WriteNumber("confidence", suspicion.Confidence);
            json.WriteString("reason", suspicion.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
