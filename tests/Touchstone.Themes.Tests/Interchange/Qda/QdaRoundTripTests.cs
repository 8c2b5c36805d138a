using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Themes.Tests.Interchange.Qda;

public sealed class QdaRoundTripTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    [InlineData(4, 5)]
    public void A_project_comes_back_as_it_was_with_every_identifier(int seed, int codings)
    {
        var project = MadeProject.Of(30, codings, seed);

        var import = QdaReader.ReadProject(QdaWriter.WriteProject(project).Value).Value;

        import.Findings.ShouldBeEmpty();
        JsonSerializer.Serialize(import.Project).ShouldBe(JsonSerializer.Serialize(project));
    }

    [Fact]
    public void What_is_written_keeps_every_rule()
    {
        var file = QdaWriter.WriteProject(MadeProject.Of(40, 3)).Value;

        QdaValidator.CheckProject(file).ShouldBeEmpty();
        QdaWriter.WriteProject(MadeProject.Of(40, 3)).Value.ShouldBe(file);
    }

    [Fact]
    public void Texts_are_files_in_a_flat_folder_with_LF_and_without_a_mark()
    {
        var project = MadeProject.Of(3, 1) with
        {
            Sources = [new CodedSource { Id = new Guid(1, 2, 3, new byte[8]), Text = "\uFEFFone\r\ntwo\rthree" }],
            Codings = [],
            Annotations = [],
            Cases = [],
            Sets = [],
        };

        using var zip = new ZipArchive(new MemoryStream(QdaWriter.WriteProject(project).Value));
        var entry = zip.GetEntry("sources/00000001-0002-0003-0000-000000000000.txt");
        using var reader = new StreamReader(entry.ShouldNotBeNull().Open());
        reader.ReadToEnd().ShouldBe("one\ntwo\nthree");
        zip.Entries.Select(e => e.FullName).ShouldBe(zip.Entries.Select(e => e.FullName).Distinct());
        XDocument
            .Load(zip.GetEntry("project.qde")!.Open())
            .Descendants()
            .Where(e => e.Name.LocalName == "TextSource")
            .Select(e => (string?)e.Attribute("plainTextPath"))
            .ShouldBe(["internal://00000001-0002-0003-0000-000000000000.txt"]);
    }

    [Fact]
    public void A_codebook_comes_back_with_its_hierarchy_definitions_and_examples()
    {
        var project = MadeProject.Of(1, 1);
        var file = QdaWriter.WriteCodebook(project).Value;

        var import = QdaReader.ReadCodebook(file).Value;

        import.Findings.ShouldBeEmpty();
        QdaValidator.CheckCodebook(file).ShouldBeEmpty();
        import
            .Project.Codes.Select(c =>
                (c.Id, c.Name, c.Parent, c.Definition, string.Join('|', c.Examples), c.IsCodable, c.Colour)
            )
            .ShouldBe(
                project.Codes.Select(c =>
                    (c.Id, c.Name, c.Parent, c.Definition, string.Join('|', c.Examples), c.IsCodable, c.Colour)
                )
            );
        import.Project.Sets.Single().Codes.ShouldBe(project.Sets.Single().Codes);
    }

    [Fact]
    public void What_is_not_sound_is_not_written()
    {
        var project = MadeProject.Of(2, 2);

        QdaWriter
            .WriteProject(project with { Codes = [.. project.Codes.Skip(1)] })
            .Refusal.Code.ShouldBe("qda.code-order");
        QdaWriter
            .WriteProject(project with { Codings = [project.Codings[0] with { End = 10_000 }] })
            .Refusal.Code.ShouldBe("qda.past-the-end");
        QdaWriter.WriteProject(project with { Coders = [] }).Refusal.Code.ShouldBe("qda.dangling-user");
        QdaWriter.WriteProject(project with { Memos = [] }).Refusal.Code.ShouldBe("qda.dangling");
        QdaWriter
            .WriteProject(project with { Codings = [project.Codings[0], project.Codings[0]] })
            .Refusal.Code.ShouldBe("qda.identifier-twice");
    }
}
