using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Agreement;
using Touchstone.Core.Insight.Coding;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Insight;

/// <summary>How far the coders of a released sample agree, and where they differ, to be settled one by one.</summary>
[Uses(typeof(GetAgreement), typeof(Adjudicate))]
public sealed class AgreementModel : AreaPage
{
    private const int OnAPage = 20;

    private static readonly AgreementFigure[] Telling =
    [
        AgreementFigure.PercentAgreement,
        AgreementFigure.CohenKappa,
        AgreementFigure.FleissKappa,
        AgreementFigure.GwetAc1,
        AgreementFigure.AlphaNominal,
        AgreementFigure.AlphaJaccard,
        AgreementFigure.AlphaMasi,
    ];

    public AgreementPage Shown { get; private set; } = null!;

    public IEnumerable<(AgreementFigure, Estimate)> Figures => Telling.Select(f => (f, Shown.Report.Figures[f]));

    public IEnumerable<DifferenceLine> Lines
    {
        get
        {
            var paging = Paging.Of(Request, OnAPage);
            return Shown.Differences.OrderBy(d => d.Settled is not null).Skip(paging.Skip).Take(paging.Size);
        }
    }

    public static string NameOf(AgreementFigure figure) =>
        figure switch
        {
            AgreementFigure.PercentAgreement => "Agreement (share of texts with the same codes)",
            AgreementFigure.CohenKappa => "Cohen’s kappa (mean over pairs)",
            AgreementFigure.FleissKappa => "Fleiss’s kappa",
            AgreementFigure.GwetAc1 => "Gwet’s AC1",
            AgreementFigure.AlphaNominal => "Krippendorff’s alpha, nominal",
            AgreementFigure.AlphaJaccard => "Krippendorff’s alpha, Jaccard distance of the sets",
            _ => "Krippendorff’s alpha, MASI distance of the sets",
        };

    public static string Say(Estimate estimate) =>
        estimate.Value?.ToString("0.00", CultureInfo.CurrentCulture) ?? estimate.NotDefined ?? "not defined";

    public static string Interval(Estimate estimate) =>
        estimate.Interval is { } i
            ? string.Create(CultureInfo.CurrentCulture, $"{i.Lower:0.00} to {i.Upper:0.00}")
            : "not defined";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sample)
    {
        var shown = await Fill(id, sample);
        return CsvDownload.IsAskedFor(Request) && shown is PageResult
            ? CsvDownload.Of(
                "agreement",
                ["Figure", "Code", "Value", "Lower", "Upper"],
                Figures
                    .Select(f => Row(NameOf(f.Item1), "", f.Item2))
                    .Concat(
                        Shown.Report.Codes.SelectMany(c =>
                            new[]
                            {
                                Row("Agreement", c.Code, c.Agreement),
                                Row("Kappa", c.Code, c.Kappa),
                                Row("AC1", c.Code, c.GwetAc1),
                            }
                        )
                    )
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid sample, Guid text, Guid code, bool? isGiven, string? reason) =>
        Do(
            new Adjudicate(id, sample, text, code, isGiven, reason ?? ""),
            _ =>
            {
                TempData.Announce("Settled");
                return Redirect($"/insight/{id}/blind/{sample}");
            },
            () => Fill(id, sample)
        );

    private static object?[] Row(string figure, string code, Estimate estimate) =>
        [figure, code, estimate.Value, estimate.Interval?.Lower, estimate.Interval?.Upper];

    private Task<IActionResult> Fill(Guid id, Guid sample) => Show(new GetAgreement(id, sample), page => Shown = page);
}
