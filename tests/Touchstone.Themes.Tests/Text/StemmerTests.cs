using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Tests.Text;

public sealed class StemmerTests
{
    private static readonly string Folder = Path.Combine(Here(), "..", "peers");

    [Fact]
    public async Task Every_English_word_has_the_stem_that_another_implementation_gives_it() =>
        await ShouldAgree("english", Tongue.English, Words(EnglishRoots, EnglishEndings, "abcdefghiklmnoprstuvwy'"));

    [Fact]
    public async Task Every_German_word_has_the_stem_that_another_implementation_gives_it() =>
        await ShouldAgree("german", Tongue.German, Words(GermanRoots, GermanEndings, "abcdefghiklmnoprstuvwyzäöüß"));

    [Theory]
    [InlineData("professionals", "profession")]
    [InlineData("generously", "generous")]
    [InlineData("skies", "sky")]
    [InlineData("inning", "inning")]
    [InlineData("by", "by")]
    public void English_words_lose_their_endings(string word, string stem) =>
        Stemmers.For(Tongue.English).Stem(word).ShouldBe(stem);

    [Fact]
    public void A_language_without_rules_knows_words_by_their_first_letters()
    {
        var welsh = Stemmers.For(Tongue.Welsh);

        welsh.Stem("cyfathrebu").ShouldBe(welsh.Stem("cyfathrebiad"));
        welsh.Stem("iaith").ShouldBe("iaith");
        welsh.Stem("abcdef𝔄xyz").ShouldBe("abcdef𝔄");
    }

    private const string EnglishRoots = """
        care nurse listen appoint communicate happy wait organise lead clinic assess improve consult research educate credential
        gener commun arsen profess bias sky die lie try play enjoy argue agree plan stop hop hope big fit control differ relate
        nation oper valid rational feudal decis hope defense triplic formal electric good allow infer bowl adjust replace depend
        adopt homolog angular effect proceed exceed succeed inning outing canning herring earring news atlas cosmos andes howe
        skis idly gently ugly early only singly luxuri yes yellow boy employ cry sly rate roll control sensib vileli conform
        analog callous goodn predict confus falsif bless feed mess tie need bleed sing king bring thing owe use
        """;

    private const string EnglishEndings = """
        s es ed ing er ers est ly ness nesses ful fully less lessly ment ments ation ations ational ization izations izer ize ized
        izing ous ously ousness ive iveness ively iviti able ably ability ible ibility al ally alism ality alize icate icative ical
        ically ance ancy ancies ence ency ant ent ently ement ion ions ism ist ity 's s' 's' ied ies y ying ee eed eedly edly ingly
        at ate ating bl bling iz ogy ogi ll l e ative ator ators
        """;

    private const string GermanRoots = """
        aufnahm bild pflege kommunikation beruf fach kenntnis ergebnis geheimnis haus häus straße größe leist freund heit klein
        möglich wirk arbeit lehr fort weiter verantwort gesund krank schön grün traurig bau bauer mauer steuer heuer abend end
        feig teig ewig wenig bettlägrig einig musik fabrik technik politisch sozial fein rein lob lieb sprech les les wart
        """;

    private const string GermanEndings = """
        e em en er ern es s est st er en ung ungen igung igungen lich licher liche lichkeit keit keiten heit heiten erheit enheit
        ig ige iger igkeit ik ikern isch ische ischer end ende endes eigung eiend eig niss nisse nissen ern erin innen chen lein
        igst igsten sten test tests rst rsten
        """;

    private static List<string> Words(string roots, string endings, string alphabet)
    {
        var rootList = roots.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var endingList = endings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = new HashSet<string>(rootList, StringComparer.Ordinal);
        foreach (var root in rootList)
        {
            foreach (var ending in endingList)
            {
                words.Add(root + ending);
            }
        }

        var random = new Random(11);
        for (var i = 0; i < 6_000; i++)
        {
            var letters = new char[1 + random.Next(9)];
            for (var l = 0; l < letters.Length; l++)
            {
                letters[l] = alphabet[random.Next(alphabet.Length)];
            }

            words.Add(new string(letters) + (i % 2 == 0 ? endingList[random.Next(endingList.Length)] : ""));
        }

        return [.. words];
    }

    private static async Task ShouldAgree(string language, Tongue tongue, List<string> words)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            await Ask("npm", "", "ci", "--ignore-scripts");
        }

        var answer = await Ask("node", string.Concat(words.Select(w => $"{language} {w}\n")), "stem.mjs");
        var stems = answer.Split('\n');
        stems.Length.ShouldBe(words.Count + 1);
        var stemmer = Stemmers.For(tongue);
        var wrong = words
            .Select((word, i) => $"{word}: {stemmer.Stem(word)}, they say {stems[i]}")
            .Where((_, i) => stemmer.Stem(words[i]) != stems[i])
            .ToList();
        words.Count.ShouldBeGreaterThan(7_000);
        wrong.ShouldBeEmpty();
    }

    private static async Task<string> Ask(string program, string input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = Folder,
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, await errors);
            return await output;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"These tests compare with other people's software and need Node.js: '{program}' was not found.",
                missing
            );
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
