using Touchstone.Themes.Interchange.Consult;

namespace Touchstone.Core.Insight.Coding;

/// <summary>An analysis in the files of Consult: a question each, codes as themes, and which texts have them as they count.</summary>
internal static class ConsultFolder
{
    public static IReadOnlyDictionary<string, byte[]> Of(WholeAnalysis whole)
    {
        var codes = whole.Codes.Where(c => !c.IsSetAside).ToList();
        var themeOf = codes
            .Select((c, at) => (c.Id, Theme: ConsultTheme.IdOf(at)))
            .ToDictionary(c => c.Id, c => c.Theme);
        var respondents = whole
            .Texts.GroupBy(t => t.Respondent, StringComparer.Ordinal)
            .Select((g, at) => (g.Key, Number: at + 1L, First: g.First()))
            .ToList();
        var numberOf = respondents.ToDictionary(r => r.Key, r => r.Number, StringComparer.Ordinal);
        return ConsultFiles.Write(
            new ConsultInterchange
            {
                Date = whole.Analysis.OpenedAt.ToString(
                    "yyyy-MM-dd",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
                Respondents =
                [
                    .. respondents.Select(r => new ConsultRespondent(
                        r.Number,
                        [.. r.First.Attributes.Select(a => KeyValuePair.Create(a.Key, a.Value))]
                    )),
                ],
                Questions =
                [
                    .. whole
                        .Texts.GroupBy(t => t.Question, StringComparer.Ordinal)
                        .Select((g, at) => (Question: g, Number: at + 1))
                        .Select(q => new ConsultQuestion
                        {
                            Folder = $"question_part_{q.Number}",
                            Number = q.Number,
                            Text = q.Question.Key,
                            // One response a person and question: where somebody gave several, they stand one below the other.
                            Responses =
                            [
                                .. q
                                    .Question.GroupBy(t => t.Respondent, StringComparer.Ordinal)
                                    .Select(r => new ConsultResponse(
                                        numberOf[r.Key],
                                        string.Join("\n\n", r.Select(t => t.Words))
                                    )),
                            ],
                            Themes = [.. codes.Select(c => new ConsultTheme(themeOf[c.Id], c.Name, c.Definition))],
                            Mappings =
                            [
                                .. q
                                    .Question.GroupBy(t => t.Respondent, StringComparer.Ordinal)
                                    .Select(r => new ConsultMapping(
                                        numberOf[r.Key],
                                        [
                                            .. codes
                                                .Where(c => r.Any(t => whole.Settled.CodesOf(t.Id).Contains(c.Id)))
                                                .Select(c => themeOf[c.Id]),
                                        ],
                                        null
                                    )),
                            ],
                        }),
                ],
            }
        );
    }
}
