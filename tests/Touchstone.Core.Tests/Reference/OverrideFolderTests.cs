using Touchstone.Core.Reference;

namespace Touchstone.Core.Tests.Reference;

public sealed class OverrideFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("touchstone-reference-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_with_the_same_set_and_edition_takes_the_place_of_ours()
    {
        Put(
            """
            { "set": "regions", "edition": "2026", "title": "Regions", "inForceFrom": "2026-01-01", "wording": "factual",
              "items": [ { "code": "north", "name": "North", "description": "Where it is colder" } ] }
            """
        );

        var regions = ReferenceData.Load(folder).Regions;

        regions.All.ShouldHaveSingleItem().ShouldHaveSingleItem().Name.ShouldBe("North");
    }

    [Fact]
    public void A_file_with_another_edition_stands_beside_ours_and_counts_from_its_day()
    {
        Put(
            """
            { "set": "regions", "edition": "2027", "title": "Regions", "inForceFrom": "2027-04-01", "wording": "factual",
              "items": [ { "code": "north", "name": "North", "description": "Where it is colder" } ] }
            """
        );

        var regions = ReferenceData.Load(folder).Regions;

        regions.On(new DateOnly(2027, 3, 31)).Count.ShouldBe(7);
        regions.On(new DateOnly(2027, 4, 1)).Count.ShouldBe(1);
        regions["2026"].NameOf("london").ShouldBe("London");
        regions["2027"].NameOf("london").ShouldBe("london");
    }

    [Theory]
    [InlineData("""{ "set": "regions" """, "not valid JSON")]
    [InlineData("""{ "edition": "2026" }""", "it must say \"set\" and \"edition\"")]
    [InlineData(
        """{ "set": "planets", "edition": "1", "title": "Planets", "inForceFrom": "2026-01-01", "wording": "factual", "items": [] }""",
        "there is no set \"planets\""
    )]
    [InlineData(
        """{ "set": "regions", "edition": "1", "title": "R", "inForceFrom": "2026-01-01", "wording": "factual", "items": [] }""",
        "the list is empty"
    )]
    [InlineData(
        """{ "set": "regions", "edition": "1", "title": "R", "inForceFrom": "soon", "wording": "factual", "items": [] }""",
        "line 1, at $.inForceFrom"
    )]
    [InlineData(
        """{ "set": "regions", "edition": "1", "title": "R", "inForceFrom": "2026-01-01", "wording": "factual", "items": [ { "code": "a", "name": "A" } ] }""",
        "'description'"
    )]
    [InlineData(
        """{ "set": "regions", "edition": "1", "title": "R", "inForceFrom": "2026-01-01", "wording": "factual", "items": [ { "code": "a", "name": "A", "description": "", "colour": "red" } ] }""",
        "'colour'"
    )]
    [InlineData(
        """{ "set": "regions", "edition": "1", "title": "R", "inForceFrom": "2026-01-01", "wording": "factual", "items": [ { "code": "a", "name": "A", "description": "" }, { "code": "a", "name": "B", "description": "" } ] }""",
        "the code \"a\" stands more than once"
    )]
    [InlineData(
        """{ "set": "professions", "edition": "2099", "title": "P", "inForceFrom": "2026-01-01", "wording": "factual", "items": [ { "code": "wizard", "name": "Wizard", "plural": "Wizards", "regulator": "guild", "isAlliedHealth": false, "canPractiseAtAdvancedLevel": true } ] }""",
        "\"guild\" is not in regulators"
    )]
    [InlineData(
        """{ "set": "mpf", "edition": "2099", "title": "M", "inForceFrom": "2099-01-01", "wording": "local", "items": [ { "code": "1", "name": "One", "description": "", "capabilities": [ { "code": "1.10", "gist": "b" }, { "code": "1.2", "gist": "a" } ] } ] }""",
        "not in the order of their numbers"
    )]
    [InlineData(
        """{ "set": "regulators", "edition": "1", "title": "R", "inForceFrom": "2000-01-01", "wording": "factual", "items": [ { "code": "r", "name": "R", "shortName": "R", "registrationNumber": { "pattern": "(", "example": "1", "hint": "" } } ] }""",
        "not a plain regular expression"
    )]
    [InlineData(
        """{ "set": "regulators", "edition": "1", "title": "R", "inForceFrom": "2000-01-01", "wording": "factual", "items": [ { "code": "r", "name": "R", "shortName": "R", "registrationNumber": { "pattern": "\\d+", "example": "A1", "hint": "" } } ] }""",
        "the example does not fit"
    )]
    public void A_file_with_a_fault_is_refused_in_plain_words(string json, string words)
    {
        Put(json);

        var refused = Should.Throw<InvalidReferenceDataException>(() => ReferenceData.Load(folder));

        refused.Problems.ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        Put("nonsense", "a.json");
        Put("""{ "set": "planets", "edition": "1" }""", "b.json");

        Should.Throw<InvalidReferenceDataException>(() => ReferenceData.Load(folder)).Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void Two_files_for_one_edition_are_refused()
    {
        const string json = """
            { "set": "regions", "edition": "2026", "title": "Regions", "inForceFrom": "2026-01-01", "wording": "factual",
              "items": [ { "code": "north", "name": "North", "description": "Where it is colder" } ] }
            """;
        Put(json, "a.json");
        Put(json, "b.json");

        Should
            .Throw<InvalidReferenceDataException>(() => ReferenceData.Load(folder))
            .Message.ShouldContain("the same set and edition");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Should
            .Throw<InvalidReferenceDataException>(() => ReferenceData.Load(Path.Combine(folder, "none")))
            .Message.ShouldContain("no such folder");

    [Fact]
    public void An_identity_is_set_edition_and_code_and_survives_being_written()
    {
        var pin = ReferenceData.Load().Mpf["2025"].Pin("1.10");

        pin.ToString().ShouldBe("mpf@2025:1.10");
        ReferencePin.TryParse(pin.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(pin);
    }

    [Theory]
    [InlineData("mpf:1.10")]
    [InlineData("@2025:1.10")]
    [InlineData("mpf@:1.10")]
    [InlineData("mpf@2025:")]
    [InlineData("")]
    [InlineData(null)]
    public void Half_an_identity_is_refused(string? text) => ReferencePin.TryParse(text, out _).ShouldBeFalse();

    private void Put(string json, string name = "override.json") => File.WriteAllText(Path.Combine(folder, name), json);
}
