using Touchstone.Core.Reference;
using Touchstone.Frameworks.Codes;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Reference;

public class ReferenceDataTests
{
    private static readonly ReferenceData Data = ReferenceData.Load();

    [Theory]
    [InlineData("2017")]
    [InlineData("2025")]
    public void The_multi_professional_framework_has_four_pillars_and_38_capabilities_in_numeric_order(string edition)
    {
        var pillars = Data.Mpf[edition];

        pillars.Select(p => p.Capabilities.Count).ShouldBe([11, 11, 8, 8]);
        var codes = pillars.SelectMany(p => p.Capabilities).Select(c => c.Code).ToList();
        codes.Distinct().Count().ShouldBe(38);
        codes.ShouldBe(codes.Order(CodeOrder.Instance));
        codes.IndexOf("1.2").ShouldBeLessThan(codes.IndexOf("1.10"));
        pillars.Wording.Remark().ShouldBe("Gist in our own words");
    }

    [Fact]
    public void The_edition_in_force_is_that_of_the_day()
    {
        Data.Mpf.On(new DateOnly(2024, 6, 1)).Edition.ShouldBe("2017");
        Data.Mpf.On(new DateOnly(2025, 5, 1)).Edition.ShouldBe("2025");
        Data.Mpf.On(new DateOnly(2000, 1, 1)).Edition.ShouldBe("2017");
        Data.Mpf.Latest.Edition.ShouldBe("2025");
    }

    [Fact]
    public void The_two_editions_share_their_codes_and_differ_in_words()
    {
        var (first, second) = (Data.Mpf["2017"], Data.Mpf["2025"]);

        second
            .SelectMany(p => p.Capabilities)
            .Select(c => c.Code)
            .ShouldBe(first.SelectMany(p => p.Capabilities).Select(c => c.Code));
        second["2"].Capabilities[0].Gist.ShouldContain("inclusive");
        first["2"].Capabilities[0].Gist.ShouldNotContain("inclusive");
    }

    [Fact]
    public void Gateway_criteria_are_1_to_3_and_endorsement_criteria_4_to_10()
    {
        Data.GatewayCriteria.Latest.Select(c => c.Code).ShouldBe(["1", "2", "3"]);
        Data.EndorsementCriteria.Latest.Select(c => c.Code).ShouldBe(["4", "5", "6", "7", "8", "9", "10"]);
        Data.FindCriterion("10.4", new DateOnly(2026, 11, 20))!.Code.ShouldBe("10");
        Data.FindCriterion("1.1", new DateOnly(2026, 11, 20))!.Code.ShouldBe("1");
        Data.FindCriterion("11", new DateOnly(2026, 11, 20)).ShouldBeNull();
    }

    [Fact]
    public void Every_criterion_says_for_each_level_what_it_looks_like()
    {
        var levels = Data.JudgementScales.Latest["criteria"].Levels.Select(l => l.Code).ToList();
        foreach (var criterion in Data.GatewayCriteria.Latest.Concat(Data.EndorsementCriteria.Latest))
        {
            criterion.Anchors.Select(a => a.Level).ShouldBe(levels);
            criterion.SubCriteria.ShouldAllBe(s => s.Guidance.Length > 10);
        }

        levels.ShouldContain("not-enough-evidence");
    }

    [Fact]
    public void Text_that_the_publisher_did_not_write_is_marked()
    {
        var subs = Data.EndorsementCriteria.Latest.SelectMany(c => c.SubCriteria).ToList();

        subs.Single(s => s.Code == "4.1").Wording.ShouldBe(Wording.Gist);
        subs.Count(s => s.Wording == Wording.Official).ShouldBe(0);
        subs.Single(s => s.Code == "9.3").Wording.Remark().ShouldBe("Local wording");
    }

    [Fact]
    public void There_are_eleven_stages_in_three_phases_with_two_doors()
    {
        var stages = Data.Stages.Latest;

        stages.Select(s => s.Number).ShouldBe(Enumerable.Range(1, 11));
        stages.GroupBy(s => s.Phase).Select(g => g.Count()).ShouldBe([3, 5, 3]);
        stages.Where(s => s.IsEntry).Select(s => s.Number).ShouldBe([1, 4]);
        stages.ShouldAllBe(s => s.Decision != null);
    }

    [Fact]
    public void The_four_verbs_stay_apart()
    {
        var outcomes = Data.OutcomeSets.Latest;

        outcomes.Single(s => s.Verb == "endorse").Subject.ShouldBe("specification");
        outcomes.Single(s => s.Verb == "approve").Subject.ShouldBe("delivery plan");
        outcomes.Single(s => s.Verb == "accredit").Subject.ShouldBe("programme");
        outcomes.Single(s => s.Verb == "recognise").Subject.ShouldBe("practitioner");
    }

    [Fact]
    public void Every_kind_of_decision_can_go_well_or_not()
    {
        foreach (var set in Data.OutcomeSets.Latest)
        {
            set.Outcomes.ShouldContain(o => o.IsPositive, set.Code);
            set.Outcomes.ShouldContain(o => !o.IsPositive, set.Code);
        }
    }

    [Fact]
    public void An_endorsement_subject_to_conditions_cannot_be_without_any()
    {
        var endorsement = Data.OutcomeSets.Latest["endorsement"];

        endorsement.Find("endorsed-with-conditions")!.ConditionsRequired.ShouldBeTrue();
        endorsement.Find("endorsed")!.ConditionsAllowed.ShouldBeFalse();
        endorsement.Find("revise")!.NextStage.ShouldBe(3);
        endorsement.Find("approved").ShouldBeNull();
    }

    [Theory]
    [InlineData("nurse", "21a 0000 e", true)]
    [InlineData("nurse", "PH123456", false)]
    [InlineData("physiotherapist", "ph123456", true)]
    [InlineData("physiotherapist", "XX123456", false)]
    [InlineData("physiotherapist", "PH123456 or so", false)]
    [InlineData("pharmacist", "2123456", true)]
    [InlineData("pharmacist", "212345", false)]
    [InlineData("social-worker", "SW12345", true)]
    [InlineData("social-worker", "", false)]
    public void A_registration_number_is_checked_for_its_regulators_shape(string profession, string number, bool fits)
    {
        var regulator = Data.Regulators.Latest[Data.Professions.Latest[profession].Regulator];

        regulator.RegistrationNumber.Fits(number).ShouldBe(fits);
    }

    [Fact]
    public void The_fourteen_allied_health_professions_are_those_of_England()
    {
        // England counts fourteen, with both kinds of radiographer as one; here they are two.
        var allied = Data.Professions.Latest.Where(p => p.IsAlliedHealth).Select(p => p.Code).ToList();

        allied.Count.ShouldBe(15);
        allied.ShouldContain("osteopath");
        allied.ShouldNotContain("biomedical-scientist");
    }

    [Fact]
    public void Every_role_of_the_access_rules_is_explained()
    {
        foreach (var role in Enum.GetNames<Core.Access.Role>())
        {
            var code = string.Concat(
                role.Select(
                    (c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
                )
            );

            Data.Roles.Latest.Find(code).ShouldNotBeNull(code);
        }
    }

    [Fact]
    public void The_evidence_rules_of_2025_ask_for_24_pieces_and_take_35_at_most()
    {
        var rules = Data.EvidenceRules["2025"]["portfolio"];

        (rules.PiecesExpected, rules.PiecesAtMost, rules.AttachmentsPerPiece).ShouldBe((24, 35, 5));
        rules.PiecesPerCapability.Holds(2).ShouldBeTrue();
        rules.PiecesPerCapability.Holds(3).ShouldBeFalse();
    }

    [Fact]
    public void No_text_says_that_a_person_is_credentialed()
    {
        var texts = typeof(ReferenceData)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.Contains(".Reference.Data.", StringComparison.Ordinal)
                && !name.Contains("avoided-words", StringComparison.Ordinal)
            )
            .Select(name =>
                new StreamReader(typeof(ReferenceData).Assembly.GetManifestResourceStream(name)!).ReadToEnd()
            )
            .ToList();

        texts.Count.ShouldBeGreaterThan(20);
        texts.ShouldAllBe(text =>
            !text.Contains("credentialed", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("credentialing", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void The_glossary_document_is_the_glossary_data()
    {
        var file = Repository.Folder("docs", "glossary.md");

        File.ReadAllText(file)
            .ShouldBe(GlossaryDocument.Write(Data), "Run: touchstone reference glossary > docs/glossary.md");
    }

    [Fact]
    public void The_glossary_stands_in_alphabetical_order()
    {
        var names = Data.Glossary.Latest.Select(t => t.Name).ToList();

        names.ShouldBe(names.Order(StringComparer.OrdinalIgnoreCase));
    }
}
