using System.Text.Json;
using System.Text.Json.Serialization;

namespace Touchstone.Core.Reference;

/// <summary>A data file as it was found: embedded, or in the operator's folder.</summary>
internal sealed record ReferenceFile(string Name, string Set, string Edition, string Json)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Looks at the head of a file; null, with the problem noted, when it has none.</summary>
    public static ReferenceFile? Open(string name, string json, List<string> problems)
    {
        try
        {
            var head = JsonSerializer.Deserialize<Head>(json, HeadOnly);
            if (head is { Set.Length: > 0, Edition.Length: > 0 })
            {
                return new ReferenceFile(name, head.Set, head.Edition, json);
            }

            problems.Add($"{name}: it must say \"set\" and \"edition\".");
        }
        catch (JsonException fault)
        {
            problems.Add($"{name}: it is not valid JSON. {Place(fault)}");
        }

        return null;
    }

    /// <summary>Reads the whole list; null, with the problems noted, when it cannot be used.</summary>
    public ReferenceList<T>? Read<T>(List<string> problems)
        where T : IReferenceItem
    {
        var before = problems.Count;
        Body<T>? body;
        try
        {
            body = JsonSerializer.Deserialize<Body<T>>(Json, Strict)!;
        }
        catch (JsonException fault)
        {
            problems.Add($"{Name}: {Plain(fault)}");
            return null;
        }

        if (body.Items.Count == 0)
        {
            problems.Add($"{Name}: the list is empty.");
        }

        foreach (var (item, number) in body.Items.Select((item, i) => (item, i + 1)))
        {
            if (item is null || string.IsNullOrWhiteSpace(item.Code) || string.IsNullOrWhiteSpace(item.Name))
            {
                problems.Add($"{Name}: item {number} has no code or no name.");
            }
        }

        if (problems.Count > before)
        {
            return null;
        }

        foreach (var twice in body.Items.GroupBy(item => item.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add($"{Name}: the code \"{twice.Key}\" stands more than once.");
        }

        return problems.Count > before
            ? null
            : new ReferenceList<T>(
                Set,
                Edition,
                body.Title,
                body.InForceFrom,
                body.Wording,
                body.Note,
                body.Items.AsReadOnly()
            );
    }

    private static readonly JsonSerializerOptions HeadOnly = new(JsonSerializerDefaults.Web);

    private static string Plain(JsonException fault)
    {
        var message = fault.Message.Split(" Path: ")[0];
        return $"{message} {Place(fault)}";
    }

    private static string Place(JsonException fault) =>
        fault is { LineNumber: { } line } ? $"(line {line + 1}{(fault.Path is { } path ? $", at {path}" : "")})" : "";

    private sealed record Head(string? Set, string? Edition);

    private sealed record Body<T>(
        string Set,
        string Edition,
        string Title,
        DateOnly InForceFrom,
        Wording Wording,
        List<T> Items,
        string? Note = null
    );
}
