using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Tests.Look;

public sealed partial class ComponentsMatchTheirFixturesTests(ITestOutputHelper output)
{
    /// <summary>
    /// Component, our record of it, how many of its published examples ask only for options that we have, and how many
    /// </summary>
    public static TheoryData<string, Type, int, int> Components =>
        new()
        {
            { "action-link", typeof(ActionLink), 7, 7 },
            { "back-link", typeof(BackLink), 7, 7 },
            { "breadcrumb", typeof(Breadcrumb), 2, 5 },
            { "button", typeof(Button), 66, 66 },
            { "card", typeof(Card), 43, 50 },
            { "character-count", typeof(CharacterCount), 31, 33 },
            { "checkboxes", typeof(Checkboxes), 53, 56 },
            { "contents-list", typeof(ContentsList), 4, 4 },
            { "date-input", typeof(DateInput), 34, 39 },
            { "details", typeof(Details), 12, 12 },
            { "do-dont-list", typeof(DoDontList), 10, 12 },
            { "error-message", typeof(ErrorMessage), 6, 6 },
            { "error-summary", typeof(ErrorSummary), 13, 14 },
            { "fieldset", typeof(Fieldset), 4, 4 },
            { "file-upload", typeof(FileUpload), 16, 21 },
            { "footer", typeof(Footer), 17, 18 },
            { "header", typeof(Header), 32, 58 },
            { "heading", typeof(Heading), 15, 33 },
            { "hint", typeof(Hint), 3, 3 },
            { "input", typeof(TextInput), 44, 44 },
            { "inset-text", typeof(InsetText), 3, 3 },
            { "label", typeof(Label), 23, 31 },
            { "legend", typeof(Legend), 23, 27 },
            { "notification-banner", typeof(NotificationBanner), 16, 17 },
            { "pagination", typeof(Pagination), 10, 11 },
            { "panel", typeof(Panel), 15, 15 },
            { "password-input", typeof(PasswordInput), 13, 19 },
            { "radios", typeof(Radios), 48, 48 },
            { "search-input", typeof(SearchInput), 26, 26 },
            { "select", typeof(Select), 20, 20 },
            { "skip-link", typeof(SkipLink), 3, 3 },
            { "summary-list", typeof(SummaryList), 24, 28 },
            { "tables", typeof(Table), 121, 140 },
            { "tabs", typeof(Tabs), 5, 5 },
            { "tag", typeof(Tag), 28, 28 },
            { "task-list", typeof(TaskList), 3, 6 },
            { "textarea", typeof(Textarea), 16, 16 },
            { "warning-callout", typeof(WarningCallout), 6, 6 },
        };

    [Theory, MemberData(nameof(Components))]
    public void A_component_writes_what_its_published_examples_show(string name, Type type, int inRange, int published)
    {
        var fixtures = Fixtures.Of(name);
        var compared = 0;
        var unlike = new List<string>();
        foreach (var fixture in fixtures)
        {
            Component component;
            try
            {
                component = OptionsReader.Read(type, Adapted(name, fixture));
                if (component is Header header)
                    component = header with { Logo = new Element("svg").Class("nhsuk-header__logo") };
            }
            catch (JsonException beyond)
            {
                output.WriteLine($"out of range: {fixture.Name}: {Option(beyond)}");
                continue;
            }
            compared++;
            var (wanted, got) = (Dom.Canonical(fixture.Html), Dom.Canonical(Written(component)));
            if (wanted != got)
                unlike.Add($"--- {fixture.Name}\n{Options(fixture)}\n{Difference(wanted, got)}");
        }
        string.Join('\n', unlike).ShouldBeEmpty();
        (compared, fixtures.Count).ShouldBe((inRange, published));
    }

    private static string Options(Fixture fixture) => fixture.Options.ToJsonString();

    private static string Difference(string wanted, string got)
    {
        var (a, b) = (wanted.Split('\n'), got.Split('\n'));
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
            at++;
        return $"  wanted: {string.Join(" | ", a.Skip(at).Take(3))}\n  got:    {string.Join(" | ", b.Skip(at).Take(3))}";
    }

    private static string Option(JsonException beyond) =>
        PropertyName().Match(beyond.Message) is { Success: true } match ? match.Groups[1].Value : beyond.Message;

    private static string Written(Component component)
    {
        using var writer = new StringWriter();
        component.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>The same options in the shape of our records, where theirs differs by design.</summary>
    private static JsonObject Adapted(string name, Fixture fixture)
    {
        var options = (JsonObject)fixture.Options.DeepClone();
        var place = name is "card" ? "description" : "text";
        if (fixture.CallBlock is not null && !options.ContainsKey("text") && !options.ContainsKey("html"))
            options[place] = new JsonObject { ["markup"] = fixture.CallBlock };
        switch (name)
        {
            case "header":
                return Header(options);
            case "footer":
                options["copyright"] ??= "© NHS England";
                if (options["navigation"] is JsonObject single)
                {
                    options.Remove("navigation");
                    options["navigation"] = new JsonArray(single);
                }
                if (options["meta"] is JsonValue words)
                    options["meta"] = new JsonObject { ["text"] = words.DeepClone() };
                break;
            case "button" when options["icon"] is JsonObject { Count: 2 } icon && icon.ContainsKey("placement"):
                options["icon"] = icon["name"]?.DeepClone();
                options["iconAfter"] = icon["placement"]!.GetValue<string>() == "end";
                break;
            case "task-list" when options["items"]!.AsArray().Any(item => item is not JsonObject):
                throw new JsonException("The JSON property 'items' has gaps, which its ids would count.");
            case "search-input" when options["button"]?.GetValueKind() is JsonValueKind.False:
                options.Remove("button");
                options["withoutButton"] = true;
                break;
            case "do-dont-list" when options["items"] is JsonArray points:
                options["items"] = new JsonArray([
                    .. points.OfType<JsonObject>().Select(point => (point["item"] ?? point).DeepClone()),
                ]);
                break;
        }
        return options;
    }

    private static JsonObject Header(JsonObject options)
    {
        Move("logo", "href", "logoHref");
        Move("logo", "alt", "logoAlt");
        Move("service", "text", "serviceName");
        Move("service", "href", "serviceHref");
        Move("navigation", "colour", "navigationColour");
        Move("navigation", "classes", "navigationClasses");
        Unwrap("navigation");
        Unwrap("account");
        options["logoAlt"] ??= "NHS";
        if (options["search"] is JsonObject search)
        {
            search["action"] ??= "https://www.nhs.uk/search/";
            search["label"] = (
                search["label"]?["visuallyHiddenText"] ?? search["visuallyHiddenLabel"] ?? "Search the NHS website"
            ).DeepClone();
            search.Remove("visuallyHiddenLabel");
            if (search["input"]?["placeholder"] is { } placeholder)
                search["placeholder"] = placeholder.DeepClone();
            search.Remove("input");
            if (search["button"]?["ariaLabel"] is { } button)
                search["buttonLabel"] = button.DeepClone();
            search.Remove("button");
        }
        return options;

        void Move(string from, string option, string to)
        {
            if (options[from] is not JsonObject source || !source.Remove(option, out var value))
                return;
            options[to] = value;
            if (source.Count == 0)
                options.Remove(from);
        }

        void Unwrap(string group)
        {
            if (options[group] is JsonObject { Count: 1 } source && source.Remove("items", out var items))
                options[group] = items;
        }
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex PropertyName();
}
