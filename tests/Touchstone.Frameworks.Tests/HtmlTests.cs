using AngleSharp.Html.Parser;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class HtmlTests
{
    [Fact]
    public void The_page_links_its_contents_marks_its_tables_and_skips_no_heading()
    {
        var page = new HtmlParser().ParseDocument(HtmlSpecification.Write(SampleSpecification.Make()));

        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ShouldBeSubsetOf(ids);
        page.QuerySelectorAll("nav a").Length.ShouldBeGreaterThan(20);
        page.QuerySelectorAll("th:not([scope])").ShouldBeEmpty();
        page.QuerySelectorAll("table:not(:has(caption))").ShouldBeEmpty();
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        page.QuerySelectorAll("a.permalink").Length.ShouldBe(225);
    }

    [Fact]
    public void Text_of_a_framework_never_becomes_markup()
    {
        var package = SampleSpecification.Make(1, 1, 1);
        var version = package
            .Version.WithNodes(
                package.Version.Nodes.Select(node =>
                    node with
                    {
                        Text = "<script>alert(1)</script>",
                        Label = null,
                        Code = "\"><b>",
                    }
                )
            )
            .Value;

        var page = HtmlSpecification.Write(new FrameworkPackage(version));

        page.ShouldNotContain("<script>");
        page.ShouldNotContain("\"><b>");
    }

    [Fact]
    public void An_operator_changes_the_style_with_a_file_and_a_wrong_value_is_refused()
    {
        var style = HouseStyle.FromJson("""{ "headingColour": "#112233", "contentsWord": "Inhalt" }""").Value;

        HtmlSpecification.Write(SampleSpecification.Make(), style).ShouldContain("#112233");
        HouseStyle.FromJson(style.ToJson()).Value.ShouldBe(style);
        HouseStyle
            .FromJson("""{ "headingColour": "red; } body { display: none" }""")
            .Refusal.Code.ShouldBe("style.value");
        HouseStyle.FromJson("{").Refusal.Code.ShouldBe("style.json");
    }
}
