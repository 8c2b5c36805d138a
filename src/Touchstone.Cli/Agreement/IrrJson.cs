using System.Text.Json;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Writes the agreement of coders as <c>irr.schema.json</c> describes it.</summary>
internal static class IrrJson
{
    public static void Write(Utf8JsonWriter json, AgreementReport report)
    {
        var table = report.Table;
        json.WriteString("unit", table.Unit.ToString().ToLowerInvariant());
        json.WriteNumber("units", table.UnitCount);
        json.WriteNumber("shared_units", table.SharedUnitCount);
        json.WriteNumber("values", table.ValueCount);
        json.Texts("coders", table.Coders);
        json.WriteNumber("resamples", report.Options.Resamples);
        json.WriteNumber("level", report.Options.Level);
        json.WriteNumber("seed", report.Options.Seed);
        (string Key, Estimate Estimate)[] all =
        [
            .. report.Figures.Select(f => (FigureNames.Key(f.Key), f.Value)),
            .. report.Codes.Select(c => ($"kappa:{c.Code}", c.Kappa)),
        ];
        foreach (var (key, estimate) in all)
        {
            json.Number(key, estimate.Value);
        }

        json.WriteStartObject("standard_errors");
        foreach (var (key, estimate) in all.Where(e => e.Estimate.StandardError is not null))
        {
            json.Number(key, estimate.StandardError);
        }

        json.WriteEndObject();
        json.WriteStartObject("intervals");
        foreach (var (key, estimate) in all.Where(e => e.Estimate.Interval is not null))
        {
            json.Interval(key, estimate.Interval);
        }

        json.WriteEndObject();
        json.WriteStartObject("not_defined");
        foreach (var (key, estimate) in all.Where(e => e.Estimate.NotDefined is not null))
        {
            json.WriteString(key, estimate.NotDefined);
        }

        json.WriteEndObject();
        Codes(json, report);
        Pairs(json, report);
        json.Texts("notes", report.Notes);
    }

    private static void Codes(Utf8JsonWriter json, AgreementReport report)
    {
        json.WriteStartArray("codes");
        foreach (var code in report.Codes)
        {
            json.WriteStartObject();
            json.WriteString("code", code.Code);
            json.WriteNumber("units", code.Units);
            json.Number("prevalence", code.Prevalence);
            json.WriteStartObject("given");
            for (var c = 0; c < code.Given.Count; c++)
            {
                json.WriteNumber(report.Table.Coders[c], code.Given[c]);
            }

            json.WriteEndObject();
            Estimate(json, "agreement", code.Agreement);
            Estimate(json, "kappa", code.Kappa);
            Estimate(json, "gwet_ac1", code.GwetAc1);
            json.Number("positive_agreement", code.PositiveAgreement);
            json.Number("negative_agreement", code.NegativeAgreement);
            json.WriteBoolean("prevalence_paradox", code.HasPrevalenceParadox);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Estimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.Number(name, estimate.Value);
        json.Number($"{name}_standard_error", estimate.StandardError);
        json.Interval($"{name}_interval", estimate.Interval);
    }

    private static void Pairs(Utf8JsonWriter json, AgreementReport report)
    {
        json.WriteStartArray("pairs");
        foreach (var pair in report.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("first", pair.First);
            json.WriteString("second", pair.Second);
            json.WriteNumber("units", pair.Units);
            json.Number("agreement", pair.Agreement);
            json.Number("kappa", pair.Kappa);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
