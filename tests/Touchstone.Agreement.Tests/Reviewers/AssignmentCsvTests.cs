using System.Text;

namespace Touchstone.Agreement.Tests;

public class AssignmentCsvTests
{
    private static readonly Submission[] Known = [new("S1", 3), new("S2", 2)];
    private static readonly Reviewer[] People = [new("Ann", 5, new Dictionary<string, string>())];

    [Fact]
    public void Submissions_and_reviewers_have_their_own_needs_caps_and_traits()
    {
        var submissions = AssignmentCsv.Submissions(Stream("submission,reviewers\nS1,\nS2,2\n"), each: 3).Content!;
        var reviewers = AssignmentCsv
            .Reviewers(Stream("reviewer,cap,Profession,lived_experience\nAnn,5,nurse,TRUE\nBob,,1,\n"), cap: 4)
            .Content!;

        submissions.ShouldBe(Known);
        reviewers.Select(r => (r.Id, r.Cap)).ShouldBe([("Ann", 5), ("Bob", 4)]);
        reviewers[0].Traits["profession"].ShouldBe("nurse");
        reviewers[1].Traits["profession"].ShouldBe("1");
        reviewers.Select(r => r.Traits["lived_experience"]).ShouldBe(["yes", "no"]);
    }

    [Fact]
    public void Pairs_and_matches_name_what_is_there()
    {
        AssignmentCsv.Pairs(Stream("submission,reviewer\nS2,Ann\n"), Known, People).Content!.ShouldBe([("S2", "Ann")]);
        AssignmentCsv
            .Matches(Stream("submission,reviewer,match\nS2,Ann,0.7\n"), Known, People)
            .Content![("S2", "Ann")]
            .ShouldBe(0.7);
    }

    [Theory]
    [InlineData("submission,reviewer,match\nS9,Ann,1\n", "row 2: there is no submission \"S9\".")]
    [InlineData("submission,reviewer,match\nS1,Eve,1\n", "row 2: there is no reviewer \"Eve\".")]
    [InlineData("submission,reviewer,match\nS1,Ann,much\n", "row 2: match is \"much\", not a number.")]
    [InlineData("submission,reviewer,match\nS1,Ann,1\nS1,Ann,2\n", "row 3: \"S1\" and \"Ann\" have a match already.")]
    public void A_broken_file_of_matches_is_refused_with_its_row(string text, string fault) =>
        AssignmentCsv.Matches(Stream(text), Known, People).Fault!.ToString().ShouldBe(fault);

    [Theory]
    [InlineData("reviewer,cap\nAnn,-1\n", "row 2: cap is \"-1\", not a whole number of 0 or more.")]
    [InlineData("reviewer,cap\nAnn,1\nAnn,2\n", "row 3: \"Ann\" has a row already.")]
    [InlineData("reviewer,cap\n,1\n", "row 2: reviewer is empty.")]
    public void A_broken_file_of_reviewers_is_refused_with_its_row(string text, string fault) =>
        AssignmentCsv.Reviewers(Stream(text), cap: 3).Fault!.ToString().ShouldBe(fault);

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
