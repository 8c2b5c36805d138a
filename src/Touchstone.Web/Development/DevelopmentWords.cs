using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Covering;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Web.Development;

/// <summary>The one list of words and colours for what this area shows.</summary>
public static class DevelopmentWords
{
    public static string Of(StageState state) =>
        state switch
        {
            StageState.Underway => "In development",
            StageState.Done => "Completed",
            StageState.Skipped => "Existing resource",
            _ => "Not started",
        };

    public static string Of(GroupKind kind) =>
        kind switch
        {
            GroupKind.Steering => "Steering group",
            GroupKind.Reference => "Reference group",
            _ => "Expert group",
        };

    /// <summary>What a group of this kind is for, in a sentence.</summary>
    public static string For(GroupKind kind) =>
        kind switch
        {
            GroupKind.Steering =>
                "Guides the work, agrees the scope and the drafts. It hears every constituency concerned.",
            GroupKind.Reference => "Open to everybody. It is kept informed and answers consultations.",
            _ => "Looks at drafts in depth.",
        };

    public static string Of(VersionState state) =>
        state switch
        {
            VersionState.Frozen => "Frozen",
            VersionState.Candidate => "In review",
            VersionState.Endorsed => "Endorsed",
            VersionState.NotEndorsed => "Not endorsed",
            VersionState.Launched => "Published",
            VersionState.Superseded => "Superseded",
            _ => "Withdrawn",
        };

    public static string Of(StatementKind kind) => kind == StatementKind.Unspecified ? "Not said" : kind.ToString();

    public static IEnumerable<SelectListItem> StatementKinds =>
        Enum.GetValues<StatementKind>().Select(k => new SelectListItem(Of(k), k.ToString()));

    /// <summary>The words for layers that are offered; the author may type another.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["domain", "capability", "statement", "learning outcome"];

    public static string Of(CoverageStatus status) =>
        status switch
        {
            CoverageStatus.Gap => "Gap",
            CoverageStatus.CoveredElsewhere => "Covered elsewhere",
            CoverageStatus.OverCovered => "Covered often",
            _ => "Covered",
        };

    public static string Colour(CoverageStatus status) =>
        status switch
        {
            CoverageStatus.Gap => "red",
            CoverageStatus.CoveredElsewhere => "blue",
            CoverageStatus.OverCovered => "yellow",
            _ => "green",
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Note => "Note",
            Severity.Repair => "Repaired",
            Severity.Fault => "Faulty, kept",
            Severity.Loss => "Not kept",
            _ => "Cannot be read",
        };

    public static string Colour(Severity severity) =>
        severity switch
        {
            Severity.Note => "grey",
            Severity.Repair => "blue",
            Severity.Fault => "yellow",
            _ => "red",
        };

    public static string Of(RowStatus status) => status.ToString();

    public static string Of(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.MappingChanged => "Mapping changed",
            ChangeKind.RubricChanged => "Rubric changed",
            ChangeKind.DetailsChanged => "Details changed",
            ChangeKind.Retagged => "Kind changed",
            ChangeKind.Recoded => "Code changed",
            _ => kind.ToString(),
        };

    /// <summary>What a line of the history says.</summary>
    /// <param name="section">The name of a section by its code.</param>
    public static string Of(HistoryLine line, Func<string, string> section)
    {
        var said = line.Action switch
        {
            "node-added" => "Added",
            "node-revised" => "Changed",
            "node-moved" => "Moved",
            "node-removed" => "Removed",
            "node-mapped" => "Mapped",
            "section-written" => "Wrote the section",
            "target-group-named" => "Named the target professions",
            "size-stated" => "Stated the size",
            "outcome-written" => "Wrote a learning outcome",
            "outcome-removed" => "Removed a learning outcome",
            "assessment-stated" => "Stated the assessment",
            "gap-explained" => "Explained where it is covered",
            "import-brought" => "Brought in the file",
            "import-taken" => "Took over the file",
            "import-set-aside" => "Set a file aside",
            "version-frozen" => "Froze version",
            var other => other.Replace('-', ' '),
        };
        var about = Text(line.Details, "section") is { } code
            ? section(code)
            : Text(line.Details, "text", "fileName", "number", "code");
        return about is null ? said : $"{said}: {about}";
    }

    private static string? Text(JsonElement? details, params ReadOnlySpan<string> names)
    {
        if (details is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }
        foreach (var name in names)
        {
            foreach (var property in json.EnumerateObject())
            {
                if (
                    property.Value.ValueKind == JsonValueKind.String
                    && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)
                )
                {
                    return property.Value.GetString();
                }
            }
        }
        return json.TryGetProperty("to", out var to) ? Text(to, names) : null;
    }

    /// <summary>The layer and code of an entry, as a heading says them.</summary>
    public static string Heading(FrameworkNode node) =>
        $"{char.ToUpper(node.Kind.Name[0], CultureInfo.CurrentCulture)}{node.Kind.Name[1..]} {node.Code}".TrimEnd();

    /// <summary>How long the entry is that somebody reads in a list or a choice.</summary>
    public static string Short(FrameworkNode node, int length = 90)
    {
        var text = node.ToString();
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");
    }
}
