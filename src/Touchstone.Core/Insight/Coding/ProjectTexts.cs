using System.Collections.Immutable;
using Touchstone.Core.Insight.Projects;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// The texts of a project of another tool, with what is known of those who gave them. Names of sources and cases stay outside.
/// </summary>
internal static class ProjectTexts
{
    private const int LongestName = 120;

    public static bool IsKept(Variable variable) =>
        !IdentityHints.InHeading(variable.Name) && variable.Name.Length is > 0 and <= LongestName;

    public static bool IsKept(VariableValue value) =>
        value.Text is { Length: > 0 and <= LongestName } text && !IdentityHints.InWords(text);

    public static List<BroughtText> Of(CodedProject project, List<CodedSource> sources)
    {
        var variables = project.Variables.Where(IsKept).ToDictionary(v => v.Id, v => v.Name);
        var caseOf = project
            .Cases.SelectMany((c, at) => c.Sources.Select(s => (Source: s, Case: c, Number: at + 1)))
            .GroupBy(c => c.Source)
            .ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. sources.Select(source =>
            {
                var its = caseOf.TryGetValue(source.Id, out var found) ? found : default;
                return new BroughtText(
                    its.Case is null ? null : $"case {its.Number}",
                    source.Description.Length <= 300 ? source.Description : "",
                    "",
                    source.Text,
                    Attributes(source.Values.Concat(its.Case?.Values ?? []), variables),
                    false
                );
            }),
        ];
    }

    private static ImmutableSortedDictionary<string, string> Attributes(
        IEnumerable<VariableValue> values,
        Dictionary<Guid, string> variables
    ) =>
        values
            .Where(v => variables.ContainsKey(v.Variable) && IsKept(v))
            .GroupBy(v => variables[v.Variable], StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.First().Text!, StringComparer.Ordinal);
}
