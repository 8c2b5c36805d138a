using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>What panels should be made up of, from the command line or from the columns there are.</summary>
internal static class AssignRequirements
{
    private static readonly PanelRequirement[] Usual =
    [
        PanelRequirement.With("lived_experience", "yes"),
        PanelRequirement.Different("profession", 2),
        PanelRequirement.Different("sector", 2),
    ];

    public static IReadOnlyList<PanelRequirement> Of(string[]? texts, IReadOnlyList<Reviewer> reviewers)
    {
        if (texts is null or [])
        {
            return [.. Usual.Where(u => reviewers.Any(r => r.Traits.ContainsKey(u.Trait)))];
        }

        return texts is ["none"] ? [] : [.. texts.Select(t => Parse(t, reviewers))];
    }

    private static PanelRequirement Parse(string text, IReadOnlyList<Reviewer> reviewers)
    {
        var end = text.LastIndexOf(' ');
        var what = end < 0 ? text : text[..end].Trim();
        var equals = what.IndexOf('=', StringComparison.Ordinal);
        var trait = (equals < 0 ? what : what[..equals]).Trim().ToLowerInvariant();
        if (
            end < 0
            || !int.TryParse(text[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            || least < 1
            || trait.Length == 0
        )
        {
            throw new CannotRunException(
                $"--require \"{text}\" is no requirement; write \"profession 2\" or \"lived_experience=yes 1\"."
            );
        }

        if (!reviewers.Any(r => r.Traits.ContainsKey(trait)))
        {
            throw new CannotRunException($"--require \"{text}\": the reviewers have no column \"{trait}\".");
        }

        return equals < 0
            ? PanelRequirement.Different(trait, least)
            : PanelRequirement.With(trait, what[(equals + 1)..].Trim(), least);
    }
}
