using System.Globalization;
using Touchstone.Core.Engagement.Results;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// What the questions about people are called as attributes of texts: their words. Where several questions of an exercise have
/// the same words, each has a name of its own, with its questionnaire: their groups are not the same groups.
/// </summary>
internal sealed class AttributeNames
{
    private readonly IReadOnlyDictionary<(Guid Questionnaire, string Question), string> names;

    private AttributeNames(IReadOnlyDictionary<(Guid, string), string> names) => this.names = names;

    public static AttributeNames Of(IReadOnlyCollection<CommentsOfPart> parts)
    {
        var asked = parts
            .SelectMany(p =>
                p.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)
                    .Select(a => (Place: (p.QuestionnaireId, a.Key), Words: a.Value, p.Questionnaire))
            )
            .ToList();
        var often = asked.CountBy(a => a.Words, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var named = new Dictionary<(Guid, string), string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, words, questionnaire) in asked)
        {
            var wanted = often[words] == 1 ? words : $"{words} ({questionnaire})";
            var name = wanted;
            for (var i = 2; !used.Add(name); i++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{wanted}, {i}");
            }
            named.Add(place, name);
        }
        return new AttributeNames(named);
    }

    public string NameOf(Guid questionnaire, string question) => names[(questionnaire, question)];
}
