namespace Touchstone.Agreement.Tests;

public class CharacterCodingsTests
{
    private static readonly CodedText[] Text = [new("t", 1000, ["A", "B"])];
    private static readonly CodedSpan[] Spans = [new("t", "A", "x", 100, 200), new("t", "B", "x", 120, 220)];

    [Fact]
    public void Kappa_over_all_characters_and_over_coded_ones_are_different_questions()
    {
        var all = Report(CharacterCodings.Of(Text, Spans));
        var coded = Report(CharacterCodings.Of(Text, Spans, UncodedCharacters.LeaveOut));

        all.Table.UnitCount.ShouldBe(1000);
        all.Figures[AgreementFigure.PercentAgreement].Value!.Value.ShouldBe(0.96, 1e-12);
        all.Figures[AgreementFigure.CohenKappa].Value!.Value.ShouldBe(7.0 / 9, 1e-9);
        coded.Table.UnitCount.ShouldBe(120);
        coded.Figures[AgreementFigure.CohenKappa].Value!.Value.ShouldBe(-0.2, 1e-9);
        all.Notes.ShouldContain(n => n.StartsWith("The unit is the character"));
    }

    [Fact]
    public void Overlapping_codes_make_sets_and_a_coder_who_did_not_read_a_text_is_missing()
    {
        CodedText[] texts = [new("t", 10, ["A", "B"]), new("v", 5, ["A"])];
        CodedSpan[] spans = [new("t", "A", "x", 0, 6), new("t", "A", "y", 4, 10), new("t", "B", "x", 0, 6)];

        var table = CharacterCodings.Of(texts, spans);

        table.UnitCount.ShouldBe(15);
        table.SharedUnitCount.ShouldBe(10);
        table.SourceCount.ShouldBe(2);
        table.Values.Select(v => v.ToString()).ShouldBe(["x", "x|y", "y", ""], ignoreOrder: true);
        Report(table).Figures[AgreementFigure.PercentAgreement].Value!.Value.ShouldBe(0.4, 1e-12);
    }

    [Theory]
    [InlineData("t", "A", -1, 5)]
    [InlineData("t", "A", 5, 5)]
    [InlineData("t", "A", 5, 1001)]
    [InlineData("t", "C", 5, 6)]
    [InlineData("v", "A", 5, 6)]
    public void A_span_outside_what_was_read_is_refused(string text, string coder, int start, int end) =>
        Should.Throw<ArgumentException>(() =>
            CharacterCodings.Of(Text, [new CodedSpan(text, coder, "x", start, end)]).UnitCount
        );

    private static AgreementReport Report(CodingTable table) => AgreementReport.Of(table, new() { Resamples = 0 });
}
