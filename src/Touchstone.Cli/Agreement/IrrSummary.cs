using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>The agreement of coders in a page of text.</summary>
internal static class IrrSummary
{
    private const int ShownPairs = 30;

    public static void Write(AgreementReport report, TextWriter to)
    {
        var table = report.Table;
        var unit = table.Unit.ToString().ToLowerInvariant();
        Line(
            to,
            $"{table.UnitCount:N0} units (each a {unit}), {table.Coders.Count} coders, {table.SharedUnitCount:N0} units coded by two or more"
        );
        to.WriteLine();
        var interval = string.Create(CultureInfo.InvariantCulture, $"{100 * report.Options.Level:0.#} % interval");
        Line(to, $"{"", -26} {"value", 8} {"error", 7}  {interval}");
        foreach (var (figure, estimate) in report.Figures)
        {
            Line(to, $"{FigureNames.Title(figure), -26} {Text(estimate)}");
        }

        Codes(report, to);
        Pairs(report, to);
        foreach (var note in report.Notes)
        {
            to.WriteLine();
            to.WriteLine(note);
        }
    }

    private static void Codes(AgreementReport report, TextWriter to)
    {
        if (report.Codes.Count == 0)
        {
            return;
        }

        to.WriteLine();
        var widest = Math.Clamp(report.Codes.Max(c => c.Code.Length), 4, 40);
        to.WriteLine($"{"code".PadRight(widest)}  prevalence  agreement    kappa      AC1");
        foreach (var code in report.Codes)
        {
            var name = (code.Code.Length > widest ? code.Code[..(widest - 1)] + "…" : code.Code).PadRight(widest);
            Line(
                to,
                $"{name}  {Share(code.Prevalence), 10}  {Share(code.Agreement.Value), 9} {Short(code.Kappa.Value), 8} {Short(code.GwetAc1.Value), 8}{(code.HasPrevalenceParadox ? "  prevalence paradox" : "")}"
            );
        }
    }

    private static void Pairs(AgreementReport report, TextWriter to)
    {
        if (report.Pairs.Count is < 2 or > ShownPairs)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine("pair of coders: shared units, agreement, kappa");
        foreach (var pair in report.Pairs)
        {
            Line(
                to,
                $"  {pair.First} and {pair.Second}: {pair.Units:N0}, {Share(pair.Agreement)}, {Short(pair.Kappa)}"
            );
        }
    }

    private static string Text(Estimate estimate) =>
        estimate.NotDefined
        ?? string.Create(
            CultureInfo.InvariantCulture,
            $"{estimate.Value, 8:F4} {estimate.StandardError, 7:F4}  {(estimate.Interval is { } i ? string.Create(CultureInfo.InvariantCulture, $"{i.Lower:F4} to {i.Upper:F4}") : "none")}"
        );

    private static string Share(double? share) =>
        share is { } s ? string.Create(CultureInfo.InvariantCulture, $"{100 * s:F1} %") : "-";

    private static string Short(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";

    private static void Line(TextWriter to, FormattableString text) =>
        to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
