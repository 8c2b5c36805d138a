using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>The statements of a document for other programs.</summary>
internal static class StatementsTable
{
    public static readonly TableShape Shape = new(
        "statements",
        "Statements of a document from practice",
        "/workforce/practice/sources/{document}/statements",
        [
            new("number", "Number", "Place of the statement in the document"),
            new("statement", "Statement", "Its words, as people left them"),
            new("state", "State", "found, kept or dropped"),
            new("doubt", "Doubt", "Why it may be no capability; empty where nothing speaks against it"),
            new(
                "framework_codes",
                "Framework codes",
                "Codes of the multi-professional framework that people mapped it to"
            ),
            new("capabilities", "Capabilities", "Capabilities of specifications that people mapped it to"),
            new("suggested_codes", "Suggested codes", "Codes that its words suggest"),
        ]
    );

    public static DataTable Of(SourcePage page) =>
        Shape.With(
            page.Statements.Select(s =>
                (IReadOnlyList<object?>)
                    [
                        s.Statement.Place,
                        s.Statement.Text,
                        s.Statement.State.ToString().ToLowerInvariant(),
                        s.Statement.Doubt,
                        string.Join("; ", s.Statement.PillarCodes),
                        string.Join("; ", s.Statement.Capabilities.Select(c => $"{c.Specification}: {c.Name}")),
                        string.Join("; ", s.Suggestions.Pillars.Select(p => p.Key)),
                    ]
            )
        );
}
