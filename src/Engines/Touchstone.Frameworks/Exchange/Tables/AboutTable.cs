namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>The details of a version as name and value.</summary>
internal static class AboutTable
{
    public static IEnumerable<IReadOnlyList<string?>> Rows(FrameworkDetails details) =>
        new (string Name, string? Value)[]
        {
            ("Framework", details.FrameworkId.ToString("D")),
            ("Id", details.VersionId.ToString("D")),
            ("Title", details.Title),
            ("Version", details.Version),
            ("Status", details.Status),
            ("Creator", details.Creator),
            ("Publisher", details.Publisher),
            ("Description", details.Description),
            ("Language", details.Language),
            ("Source", details.SourceUrl),
            ("Notes", details.Notes),
            ("Licence", details.LicenceStatement),
            ("Address", details.Uri),
            ("Changed", details.LastChanged == Timestamp.Unknown ? null : details.LastChanged.Text),
            ("Professions", ListCell.Write(details.Professions)),
            ("Tiers", ListCell.Write(details.Tiers)),
        }
            .Where(row => !string.IsNullOrEmpty(row.Value))
            .Select(row => (IReadOnlyList<string?>)[row.Name, row.Value]);

    public static FrameworkDetails? Read(Sheet? sheet)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in sheet?.Rows ?? [])
        {
            values.TryAdd(row[0].Trim(), row[1]);
        }

        string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

        if (Value("Title") is not { } title || !Guid.TryParse(Value("Id"), out var id))
        {
            return null;
        }

        return new FrameworkDetails
        {
            FrameworkId = Guid.TryParse(Value("Framework"), out var framework) ? framework : id,
            VersionId = id,
            Title = title,
            Version = Value("Version"),
            Status = Value("Status"),
            Creator = Value("Creator") ?? "",
            Publisher = Value("Publisher"),
            Description = Value("Description"),
            Language = Value("Language"),
            SourceUrl = Value("Source"),
            Notes = Value("Notes"),
            LicenceStatement = Value("Licence"),
            Uri = Value("Address"),
            LastChanged = Timestamp.TryRead(Value("Changed"), out var changed) ? changed : Timestamp.Unknown,
            Professions = ListCell.Read(Value("Professions") ?? ""),
            Tiers = ListCell.Read(Value("Tiers") ?? ""),
        };
    }
}
