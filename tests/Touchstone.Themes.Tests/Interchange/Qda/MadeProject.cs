using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Tests.Interchange.Qda;

/// <summary>A project with everything that is awkward: emoji, combining marks, three coders, three levels, memos, all kinds of value.</summary>
internal static class MadeProject
{
    private static readonly string[] Pieces =
    [
        "written for nurses",
        "👍🏽",
        "e\u0301té",
        "𝔄",
        "\n",
        " ",
        "مرحبا",
        "too long",
        "<b>&amp;</b>",
        "\"quoted\"",
        "½",
        "\t",
    ];

    public static CodedProject Of(int sources, int codingsOfEach, int seed = 1)
    {
        var random = new Random(seed);
        var number = 0;
        Guid Next() => new(++number, (short)seed, 7, 1, 2, 3, 4, 5, 6, 7, 8);
        var at = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
        var coders = new[]
        {
            new Coder(Next(), "Ann & Co", "A"),
            new Coder(Next(), "Bé <b>"),
            new Coder(Next(), "Third", "T"),
        };
        var memos = new[]
        {
            new Memo(Next(), "On a code", "line one\nline two 👍", coders[0].Id, at),
            new Memo(Next(), "On a coding", "why", coders[1].Id, at.AddSeconds(0.25)),
            new Memo(Next(), "On the project", ""),
        };
        var top = new Code
        {
            Id = Next(),
            Name = "capability",
            Colour = "#1D70B8",
            Memos = [memos[0].Id],
        };
        var middle = new Code
        {
            Id = Next(),
            Name = "leadership \"pillar\"",
            Parent = top.Id,
            Definition = "Use for wording\nand level.",
            Examples = ["lead the team", "board & strategy"],
        };
        Code[] codes =
        [
            top,
            middle,
            new()
            {
                Id = Next(),
                Name = "bias",
                Parent = middle.Id,
            },
            new()
            {
                Id = Next(),
                Name = "assessment",
                Parent = top.Id,
                Examples = ["OSCE"],
            },
            new()
            {
                Id = Next(),
                Name = "folder",
                IsCodable = false,
                Colour = "#abc",
            },
        ];
        string?[] texts = ["physio & OT", "true", "-12", "3.50", "2026-01-14", "2026-02-01T23:59:59+00:00"];
        var variables = Enum.GetValues<VariableKind>()
            .Select(k => new Variable(Next(), $"a {k}", k, k == VariableKind.Text ? "what one is" : ""))
            .ToArray();
        var list = new List<CodedSource>();
        var codings = new List<Coding>();
        var annotations = new List<Annotation>();
        for (var s = 0; s < sources; s++)
        {
            var source = new CodedSource
            {
                Id = Next(),
                Name = $"Response {s} & more",
                Text = string.Join(
                    ' ',
                    Enumerable.Range(0, 3 + random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])
                ),
                Description = s % 5 == 0 ? "about the source" : "",
                Coder = coders[0].Id,
                At = at,
                Values = [new(variables[s % 6].Id, variables[s % 6].Kind, texts[s % 6])],
            };
            list.Add(source);
            for (var c = 0; c < codingsOfEach; c++)
            {
                var start = c == 0 ? 0 : random.Next(source.Length + 1);
                codings.Add(
                    new Coding
                    {
                        Id = Next(),
                        PassageId = Next(),
                        Source = source.Id,
                        Start = start,
                        End = c == 0 ? source.Length : start + random.Next(source.Length - start + 1),
                        Code = codes[random.Next(4)].Id,
                        Coder = coders[random.Next(3)].Id,
                        Origin = c == 1 ? CodingOrigin.Learnt : CodingOrigin.Person,
                        At = at.AddMinutes(c),
                        Remark = c == 2 ? "memo & on <coding>" : "",
                        Memos = c == 1 ? [memos[1].Id] : [],
                    }
                );
            }

            annotations.Add(
                new Annotation
                {
                    Id = Next(),
                    Source = source.Id,
                    Start = 0,
                    End = Math.Min(4, source.Length),
                    Remark = "look again",
                }
            );
        }

        return new CodedProject
        {
            Name = "Sample & consultation",
            Description = "What it is about",
            Creator = coders[0].Id,
            At = at,
            Coders = coders,
            Codes = codes,
            Variables = variables,
            Cases =
            [
                new Touchstone.Themes.Codebooks.Case
                {
                    Id = Next(),
                    Name = "Respondent 1",
                    Description = "first",
                    Values = [.. variables.Select((v, i) => new VariableValue(v.Id, v.Kind, texts[i]))],
                    Sources = [list[0].Id],
                    Passages = [codings[0].PassageId],
                    Codes = [top.Id],
                },
            ],
            Sources = list,
            Codings = codings,
            Annotations = annotations,
            Memos = memos,
            Sets =
            [
                new NamedSet
                {
                    Id = Next(),
                    Name = "Key",
                    Codes = [top.Id, middle.Id],
                    Sources = [list[0].Id],
                    Memos = [memos[2].Id],
                },
            ],
            ProjectMemos = [memos[2].Id],
        };
    }

    /// <summary>The words of every coding with its code and coder, for comparison.</summary>
    public static IEnumerable<string> Spans(CodedProject project)
    {
        var sources = project.Sources.ToDictionary(s => s.Id);
        var codes = project.Codes.ToDictionary(c => c.Id, c => c.Name);
        var coders = project.Coders.ToDictionary(c => c.Id, c => c.Name);
        return project.Codings.Select(c =>
            $"{CodePoints.Slice(sources[c.Source].Text, c.Start, c.End)}|{codes[c.Code]}|{(c.Coder is { } by ? coders[by] : "")}"
        );
    }
}
