using System.Text;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Files;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Insight;

/// <summary>Makes analyses for tests, by use cases only.</summary>
internal static class Analyses
{
    public static Task<Guid> Opened(
        this TestProcess process,
        Actor lead,
        ConsensusRule rule = ConsensusRule.Anyone,
        Guid? credential = null
    ) => process.Do(lead, new OpenAnalysis("What people said", "What stands in the way?", credential, rule));

    /// <summary>Brings a spreadsheet in as it is guessed.</summary>
    public static async Task<Guid> Bring(this TestProcess process, Actor lead, Guid analysis, string csv)
    {
        var upload = await process.Do(lead, new BringUpload(analysis, "Answers", Csv(csv)));
        var page = await process.Do(lead, new GetTextUpload(analysis, upload));
        page.Report.CanBeTaken.ShouldBeTrue(
            $"{page.Report.Problem} {string.Join("; ", page.Report.Faults.Select(f => f.Message))}"
        );
        return await process.Do(lead, new TakeUpload(analysis, upload, page.Upload.Revision));
    }

    public static Upload Csv(string text) => new("answers.csv", Encoding.UTF8.GetBytes(text));

    public static Task<Guid> Code(
        this TestProcess process,
        Actor lead,
        Guid analysis,
        string name,
        Guid? under = null
    ) => process.Do(lead, new AddCode(analysis, Words(name), under));

    public static CodeWords Words(string name, string definition = "") => CodeWords.Typed(name, definition, "", "", "");

    public static async Task<IReadOnlyList<AnalysedText>> Texts(this TestProcess process, Actor lead, Guid analysis) =>
        [.. (await process.Do(lead, new GetTexts(analysis, TextFilter.None, Take: 1_000))).Lines.Select(l => l.Text)];

    public static async Task<TextPage> Open(this TestProcess process, Actor person, AnalysedText text) =>
        await process.Do(person, new GetText(text.Id, TextFilter.None));

    /// <summary>Gives codes to the whole of a text and finishes it.</summary>
    public static async Task CodeWhole(this TestProcess process, Actor coder, AnalysedText text, params Guid[] codes)
    {
        foreach (var code in codes)
        {
            await process.Do(coder, new GiveCode(text.Id, code));
        }
        await process.Do(coder, new FinishText(text.Id, true));
    }

    /// <summary>Rows of answers with a profession and consent, every third of which may not be quoted.</summary>
    public static string Rows(int count, Func<int, string>? words = null) =>
        "Respondent,Profession,Region,May be quoted,What stands in the way of advanced practice?\n"
        + string.Join(
            "\n",
            Enumerable
                .Range(0, count)
                .Select(i =>
                    $"R{i:000},{(i % 2 == 0 ? "Nurse" : "Paramedic")},{(i % 3 == 0 ? "North" : "South")},{(i % 3 == 2 ? "no" : "yes")},\"{words?.Invoke(i) ?? $"Answer {i}: supervision takes time, and there is too little of it"}\""
                )
        );
}
