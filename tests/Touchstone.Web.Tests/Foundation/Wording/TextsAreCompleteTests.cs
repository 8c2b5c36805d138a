using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Touchstone.Testing;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Tests.Foundation.Wording;

/// <summary>What is said in English is said in Welsh and in easy read too, with the same figures and links in it.</summary>
public sealed partial class TextsAreCompleteTests
{
    private const string Suffix = ".resources";
    private const string EasyRead = ".EasyRead";

    public static TheoryData<string> Sets { get; } =
    [
        .. typeof(Texts)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith($"Texts{Suffix}", StringComparison.Ordinal))
            .Select(name => name[..^Suffix.Length]),
    ];

    [Fact]
    public void There_are_words_of_the_look_and_of_conversations() => Sets.Count.ShouldBeGreaterThanOrEqualTo(4);

    [Theory, MemberData(nameof(Sets))]
    public void Every_text_is_there_in_welsh_and_easy_read(string set)
    {
        var english = Read(set, CultureInfo.InvariantCulture);
        english.ShouldNotBeEmpty();

        Read(set, ReadingIn.Welsh).Keys.Order().ShouldBe(english.Keys.Order());
        Read(set + EasyRead, CultureInfo.InvariantCulture).Keys.Order().ShouldBe(english.Keys.Order());
    }

    [Theory, MemberData(nameof(Sets))]
    public void Every_text_holds_the_same_figures_and_links_in_each_variant(string set)
    {
        var english = Read(set, CultureInfo.InvariantCulture);
        foreach (
            var variant in new[] { Read(set, ReadingIn.Welsh), Read(set + EasyRead, CultureInfo.InvariantCulture) }
        )
        {
            foreach (var (key, words) in variant)
            {
                words.ShouldNotBeNullOrWhiteSpace(key);
                Places(words).ShouldBe(Places(english[key]), $"{set} {key}: {words}");
            }
        }
    }

    [Theory, MemberData(nameof(Sets))]
    public void Welsh_is_not_english_left_standing(string set)
    {
        var welsh = Read(set, ReadingIn.Welsh);
        Read(set, CultureInfo.InvariantCulture)
            .Where(text => welsh[text.Key] == text.Value && Letter().Count(text.Value) > SameInBoth)
            .Select(text => text.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there()
    {
        var known = Sets.SelectMany(row => Read(row.Data, CultureInfo.InvariantCulture).Keys)
            .Select(key => Form().Replace(key, ""))
            .ToHashSet();
        var asked = Asked().Matches(Source()).Select(match => match.Groups["words"].Value).ToList();
        asked.Count.ShouldBeGreaterThan(200);
        asked.Where(key => !known.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_is_there_for_nothing()
    {
        var source = Source();
        // Some are asked for by what they are about: a status, a door of the menu, a unit.
        var beginnings = Beginning().Matches(source).Select(match => match.Groups["words"].Value).ToHashSet();

        foreach (var set in Sets.Select(row => row.Data))
        {
            Read(set, CultureInfo.InvariantCulture)
                .Keys.Where(key =>
                    !source.Contains($"\"{Form().Replace(key, "")}\"", StringComparison.Ordinal)
                    && !beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal))
                )
                .ShouldBeEmpty($"nobody asks for these words of {set}");
        }
    }

    /// <summary>Words as short as “sector” or “data” may be the same in both languages.</summary>
    private const int SameInBoth = 7;

    /// <summary>All pages and types of the site.</summary>
    private static string Source() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(Repository.Folder("src", "Touchstone.Web"), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
                .Select(File.ReadAllText)
        );

    private static List<string> Places(string words) =>
        [.. Place().Matches(words).Select(match => match.Value).Distinct().Order()];

    private static Dictionary<string, string> Read(string set, CultureInfo culture)
    {
        var words = new ResourceManager(set, typeof(Texts).Assembly).GetResourceSet(culture, true, false);
        words.ShouldNotBeNull($"{set} has no words for {culture.Name}");
        return words.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);
    }

    [GeneratedRegex(
        "\\b[tT](\\[|\\.Linked\\(|\\.Count\\()\"(?<words>[A-Z][^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Asked();

    [GeneratedRegex(@"\]\{\d\}|\{\d\}|%\{\w+\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{L}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Letter();

    [GeneratedRegex("\\$\"(?<words>\\w+\\.)\\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\.(One|Many)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
