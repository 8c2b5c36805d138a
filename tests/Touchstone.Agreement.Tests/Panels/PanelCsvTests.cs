using System.Text;

namespace Touchstone.Agreement.Tests;

public class PanelCsvTests
{
    [Fact]
    public void One_row_a_rating_and_one_row_an_item_are_the_same_panel()
    {
        var rows = Sound("item,panellist,rating,round\nA,Ann,7,1\nA,Bob,8,1\nB,Ann,2,1\nA,Ann,9,2\n");
        var wide = Sound("round;Item;Ann;Bob\n1;A;7;8\n1;B;2;\n2;A;9;\n");

        foreach (var panel in (Panel[])[rows, wide])
        {
            panel.Panellists.ShouldBe(["Ann", "Bob"]);
            panel.Items.ShouldBe(["A", "B"]);
            panel.Rounds.Count.ShouldBe(2);
            panel.Rounds[0].Of("A").ShouldBe([new("Ann", 7), new("Bob", 8)]);
            panel.Rounds[0].Of("B").ShouldBe([new("Ann", 2)]);
            panel.Rounds[1].Of("A").ShouldBe([new("Ann", 9)]);
        }
    }

    [Theory]
    [InlineData("item,panellist,rating\nA,Ann,10\n", "row 2: the rating \"10\" is not a whole number from 1 to 9.")]
    [InlineData("item,panellist,rating\nA,Ann,7.5\n", "row 2: the rating \"7.5\" is not a whole number from 1 to 9.")]
    [InlineData("item,panellist,rating\nA,Ann,high\n", "row 2: rating is \"high\", not a number.")]
    [InlineData("item,panellist,rating\nA,,7\n", "row 2: panellist is empty.")]
    [InlineData("item,rating\nA,7\n", "row 1: there is no column \"panellist\".")]
    [InlineData("panellist,rating\nA,7\n", "row 1: there is no column \"item\".")]
    [InlineData("item,panellist,rating,round\nA,Ann,7,0\n", "row 2: round is \"0\", not a whole number of 1 or more.")]
    [InlineData(
        "item,panellist,rating\nA,Ann,7\nB,Ann,7\nA,Ann,8\n",
        "row 4: \"Ann\" has a rating of \"A\" in round 1 already (row 2)."
    )]
    public void A_broken_file_is_refused_with_its_row(string text, string fault) =>
        Read(text).Fault!.ToString().ShouldBe(fault);

    private static Panel Sound(string text)
    {
        var reading = Read(text);
        reading.IsSound.ShouldBeTrue(reading.Fault?.ToString());
        return reading.Content!;
    }

    private static CsvReading<Panel> Read(string text) =>
        PanelCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), RatingScale.OneToNine);
}
