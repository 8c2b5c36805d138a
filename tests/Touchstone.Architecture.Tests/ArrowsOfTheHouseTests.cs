using System.Reflection;

namespace Touchstone.Architecture.Tests;

/// <summary>Web and Cli → Core → Engines, and engines know nobody; only Badges may use LinkedData.</summary>
public sealed class ArrowsOfTheHouseTests
{
    private const string Core = "Touchstone.Core";

    private static readonly string[] Faces = ["Touchstone.Web", "Touchstone.Cli"];

    /// <summary>What an engine must do without: a database, the web, configuration, a host.</summary>
    private static readonly string[] NotForEngines =
    [
        "Npgsql",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Microsoft.Extensions",
        "System.Data",
        "System.Net.Http",
    ];

    public static TheoryData<string> Assemblies => [.. Built().Keys];

    [Fact]
    public void Every_part_of_the_house_was_read()
    {
        var built = Built().Keys;
        built.ShouldContain(Core);
        Faces.ShouldBeSubsetOf(built);
        built.Count(name => !Faces.Contains(name) && name != Core).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_part_uses_only_the_parts_below_it(string part)
    {
        foreach (var used in Built()[part].GetReferencedAssemblies().Select(a => a.Name!).Where(IsOurs))
        {
            May(part, used).ShouldBeTrue($"{part} must not use {used}.");
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_engine_knows_no_database_no_web_and_no_configuration(string part)
    {
        if (!IsEngine(part))
        {
            return;
        }

        foreach (var used in Built()[part].GetReferencedAssemblies().Select(a => a.Name!))
        {
            NotForEngines
                .Any(name => used.StartsWith(name, StringComparison.Ordinal))
                .ShouldBeFalse($"{part} is an engine and must not use {used}.");
        }
    }

    private static bool May(string from, string to)
    {
        if (Faces.Contains(from))
        {
            return to == Core || IsEngine(to);
        }

        if (from == Core)
        {
            return IsEngine(to);
        }

        return from == "Touchstone.Badges" && to == "Touchstone.LinkedData";
    }

    private static bool IsOurs(string name) => name.StartsWith("Touchstone.", StringComparison.Ordinal);

    private static bool IsEngine(string name) => IsOurs(name) && name != Core && !Faces.Contains(name);

    private static Dictionary<string, Assembly> Built() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "Touchstone.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal) && name != "Touchstone.Testing")
            .ToDictionary(name => name, Assembly.Load);
}
