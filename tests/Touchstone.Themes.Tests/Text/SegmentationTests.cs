using Touchstone.Themes.Text;

namespace Touchstone.Themes.Tests.Text;

public sealed class SegmentationTests
{
    [Theory]
    [InlineData("Don’t wait; it's 2 hours!", "don't,wait,it's,hours")]
    [InlineData("E\u0301cole ÉCOLE", "école,école")]
    [InlineData("well-being (care)", "well,being,care")]
    [InlineData("مرحبا بالعالم", "مرحبا,بالعالم")]
    [InlineData("医療の質", "医,療,の,質")]
    [InlineData("👍🏽 good 👍", "good")]
    [InlineData("ﬁne", "fine")]
    [InlineData("", "")]
    [InlineData("'quoted'", "quoted")]
    public void Words_are_runs_of_letters_in_normal_form(string text, string words) =>
        string.Join(',', WordSegmentation.Of(text).Select(w => w.Text)).ShouldBe(words);

    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("I saw Dr. Ames at 3.15 p.m. today. Good.", "I saw Dr. Ames at 3.15 p.m. today.|Good.")]
    [InlineData("Am 3. Tag war es z.B. gut. Danke.", "Am 3. Tag war es z.B. gut.|Danke.")]
    [InlineData("She said \"no.\" Then left", "She said \"no.\"|Then left")]
    [InlineData("line one\r\n\r\nline two", "line one|line two")]
    [InlineData("良い。悪い。", "良い。|悪い。")]
    [InlineData(" \n ", "")]
    public void Sentences_end_where_people_end_them(string text, string sentences) =>
        string.Join('|', SentenceSegmentation.Of(text).Select(s => text[s])).ShouldBe(sentences);

    [Fact]
    public void Words_and_sentences_of_any_text_lie_inside_it_in_order()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Any(random))]);
            var at = 0;
            foreach (var word in WordSegmentation.Of(text))
            {
                word.Start.ShouldBeGreaterThanOrEqualTo(at);
                at = word.Start + word.Length;
                at.ShouldBeLessThanOrEqualTo(text.Length);
            }

            at = 0;
            foreach (var sentence in SentenceSegmentation.Of(text))
            {
                sentence.Start.Value.ShouldBeGreaterThanOrEqualTo(at);
                text[sentence].Trim().ShouldBe(text[sentence]);
                at = sentence.End.Value;
            }
        }
    }

    [Theory]
    [InlineData("The staff were kind but we had to wait for more than an hour.", Tongue.English)]
    [InlineData("Roedd y staff yn garedig ond roedd rhaid i ni aros am dros awr.", Tongue.Welsh)]
    [InlineData("Das Personal war freundlich, aber wir mussten mehr als eine Stunde warten.", Tongue.German)]
    [InlineData("Le personnel était gentil mais nous avons attendu plus d’une heure.", Tongue.French)]
    [InlineData("El personal fue amable pero tuvimos que esperar más de una hora.", Tongue.Spanish)]
    [InlineData("Het personeel was vriendelijk maar we moesten meer dan een uur wachten.", Tongue.Dutch)]
    [InlineData("parking", Tongue.Unknown)]
    [InlineData("", Tongue.Unknown)]
    [InlineData("12 34 !!", Tongue.Unknown)]
    public void Languages_are_told_by_their_function_words(string text, Tongue tongue) =>
        TongueDetection.Of(text).Tongue.ShouldBe(tongue);

    [Fact]
    public void Places_in_code_points_are_not_moved_by_emoji_or_astral_letters()
    {
        const string text = "a👍b𝔄c";

        CodePoints.Count(text).ShouldBe(5);
        CodePoints.UnitAt(text, 2).ShouldBe(3);
        CodePoints.Slice(text, 1, 4).ShouldBe("👍b𝔄");
        CodePoints.Slice(text, 5, 5).ShouldBe("");
        Should.Throw<ArgumentOutOfRangeException>(() => CodePoints.UnitAt(text, 6));
    }

    private static char Any(Random random) =>
        random.Next(6) switch
        {
            0 => (char)random.Next(0x10000),
            1 => ".!?'’ \n"[random.Next(7)],
            2 => (char)(0xD800 + random.Next(0x800)),
            _ => (char)('A' + random.Next(58)),
        };
}
