using System.Reflection;

namespace Touchstone.Core.Reference;

/// <summary>All data files that were found, each edition once, waiting to be read.</summary>
internal sealed class ReferenceShelf
{
    private const string Folder = ".Reference.Data.";
    private readonly List<ReferenceFile> files;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<string> problems;

    private ReferenceShelf(List<ReferenceFile> files, List<string> problems)
    {
        this.files = files;
        this.problems = problems;
    }

    public static ReferenceShelf Fill(string? overrideFolder, List<string> problems)
    {
        var newest = new Dictionary<(string Set, string Edition), ReferenceFile>();
        foreach (var (name, json) in Embedded())
        {
            Put(name, json);
        }

        if (overrideFolder is not null && !Directory.Exists(overrideFolder))
        {
            problems.Add($"{overrideFolder}: there is no such folder.");
        }
        else if (overrideFolder is not null)
        {
            var seen = new Dictionary<(string, string), string>();
            foreach (var path in Directory.EnumerateFiles(overrideFolder, "*.json").Order(StringComparer.Ordinal))
            {
                if (Put(path, File.ReadAllText(path)) is { } key && !seen.TryAdd(key, path))
                {
                    problems.Add($"{path}: {seen[key]} holds the same set and edition.");
                }
            }
        }

        return new ReferenceShelf([.. newest.Values], problems);

        (string, string)? Put(string name, string json)
        {
            if (ReferenceFile.Open(name, json, problems) is not { } file)
            {
                return null;
            }

            newest[(file.Set, file.Edition)] = file;
            return (file.Set, file.Edition);
        }
    }

    /// <summary>Reads every edition of a set. What was read is not to be used when there are problems.</summary>
    public ReferenceEditions<T> Take<T>(string set)
        where T : IReferenceItem
    {
        taken.Add(set);
        var ofSet = files.Where(file => file.Set == set).ToList();
        if (ofSet.Count == 0)
        {
            problems.Add($"There is no data file for the set \"{set}\".");
        }

        return new ReferenceEditions<T>(set, ofSet.Select(file => file.Read<T>(problems)).OfType<ReferenceList<T>>());
    }

    public void NoteUnknownSets() =>
        problems.AddRange(
            files
                .Where(file => !taken.Contains(file.Set))
                .Select(file =>
                    $"{file.Name}: there is no set \"{file.Set}\". The sets are: {string.Join(", ", taken.Order(StringComparer.Ordinal))}."
                )
        );

    private static IEnumerable<(string Name, string Json)> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var at = resource.IndexOf(Folder, StringComparison.Ordinal);
            if (at < 0 || !resource.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[(at + Folder.Length)..], reader.ReadToEnd());
        }
    }
}
