using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Core.Tests.Workforce;

public sealed class TitleTests
{
    private static readonly TitleLexicon Lexicon = new(ReferenceData.Load().TitleWords.Latest);

    [Theory]
    [InlineData("Advanced Clinical Practitioner", "ACP")]
    [InlineData("Advanced Clinical Practitioner", "Advanced Practitioner")]
    [InlineData("Advanced Nurse Practitioner", "ANP - Band 8a")]
    [InlineData("Advanced Clinical Practitioner (Frailty)", "Frailty ACP")]
    [InlineData("Advanced clinical practitioner, emergency medicine", "ACP in A&E")]
    [InlineData("Advanced Physiotherapy Practitioner MSK", "Advanced Musculo-skeletal Physiotherapist")]
    [InlineData("Trainee Advanced Clinical Practitioner", "Trainee ACP (8a)")]
    [InlineData("Advanced Clinical Practitioner - Mental Health", "Advnaced clinical practitoner mental health")]
    [InlineData("Advanced Paediatric Nurse Practitioner", "Advanced Nurse Practitioner (Paediatrics)")]
    [InlineData("Consultant Midwife", "Consultant Midwifery post")]
    public void One_role_under_different_names_is_proposed_as_one(string one, string other) =>
        Lexicon.Read(one).Key.ShouldBe(Lexicon.Read(other).Key);

    [Theory]
    [InlineData("Advanced Nurse Practitioner", "Advanced Paramedic Practitioner")]
    [InlineData("Advanced Nurse Practitioner", "Advanced Clinical Practitioner")]
    [InlineData("Advanced Clinical Practitioner", "Trainee Advanced Clinical Practitioner")]
    [InlineData("Advanced Clinical Practitioner", "Lead Advanced Clinical Practitioner")]
    [InlineData("Consultant Practitioner", "Advanced Practitioner")]
    [InlineData("Advanced Clinical Practitioner Urology", "Advanced Clinical Practitioner Neurology")]
    [InlineData("Advanced Orthoptist", "Advanced Orthotist")]
    [InlineData("Advanced Practitioner Haematology", "Advanced Practitioner Hepatology")]
    [InlineData("Advanced Practitioner Radiology", "Advanced Practitioner Audiology")]
    [InlineData("Advanced Practitioner Kappaology", "Advanced Practitioner Gammaology")]
    [InlineData("Advanced Practitioner Critical Care", "Advanced Practitioner Palliative Care")]
    [InlineData("Practitioner", "Clinical Professional")]
    public void Different_roles_are_never_put_together(string one, string other) =>
        Lexicon.Read(one).Key.ShouldNotBe(Lexicon.Read(other).Key);

    [Fact]
    public void What_was_read_as_something_else_is_said()
    {
        var roles = ProposedRole.Of(
            Lexicon,
            new Dictionary<string, int> { ["Advanced practitioner frailty"] = 4, ["Advnaced practitioner frailty"] = 2 }
        );

        roles.ShouldHaveSingleItem().Why.ShouldContain("\u201cadvnaced\u201d read as \u201cadvanced\u201d");
        roles[0].Name.ShouldBe("Advanced practitioner frailty");
    }

    [Fact]
    public void In_region_after_region_planted_roles_are_found_and_no_two_are_put_together()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var region = MadeRegion.Of(seed);
            var people = region
                .Employers.SelectMany(e => e.Posts)
                .GroupBy(p => p.Title)
                .ToDictionary(g => g.Key, g => g.Sum(p => p.InPost));
            var found = ProposedRole.Of(Lexicon, people).Select(r => r.Titles.ToArray()).ToList();
            var (precision, recall) = TitlePairs.Of(found, region.Truth);

            precision.ShouldBe(1, $"region {seed}: titles of two different roles were proposed as one");
            (2 * precision * recall / (precision + recall)).ShouldBeGreaterThanOrEqualTo(0.9, $"region {seed}");
        }
    }
}
