using System.Diagnostics;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Themes.Bench;

/// <summary>A project of 5,000 responses and 15,000 codings: out, in, checked.</summary>
internal static class QdaBench
{
    private const int Responses = 5_000;
    private const int CodingsOfEach = 3;

    public static void Run()
    {
        var random = new Random(1);
        string[] words = ["supervision", "👍", "e\u0301té", "portfolio", "𝔄", "and", "assessment"];
        var coder = new Coder(Guid.CreateVersion7(), "Coder");
        var code = new Code { Id = Guid.CreateVersion7(), Name = "code" };
        var sources = new List<CodedSource>();
        var codings = new List<Coding>();
        for (var i = 0; i < Responses; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 40).Select(_ => words[random.Next(words.Length)]));
            var source = new CodedSource
            {
                Id = Guid.CreateVersion7(),
                Name = $"R{i}",
                Text = text,
            };
            sources.Add(source);
            for (var c = 0; c < CodingsOfEach; c++)
            {
                var start = random.Next(source.Length);
                codings.Add(
                    new Coding
                    {
                        Id = Guid.CreateVersion7(),
                        PassageId = Guid.CreateVersion7(),
                        Source = source.Id,
                        Start = start,
                        End = start + random.Next(source.Length - start + 1),
                        Code = code.Id,
                        Coder = coder.Id,
                    }
                );
            }
        }

        var project = new CodedProject
        {
            Name = "Bench",
            Coders = [coder],
            Codes = [code],
            Sources = sources,
            Codings = codings,
        };
        var watch = Stopwatch.StartNew();
        var file = QdaWriter.WriteProject(project).Value;
        var written = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var read = QdaReader.ReadProject(file).Value;
        var taken = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var findings = QdaValidator.CheckProject(file);
        Console.WriteLine(
            $"REFI-QDA, {sources.Count} responses, {read.Project.Codings.Count} codings: export {written:F2} s, import {taken:F2} s, check {watch.Elapsed.TotalSeconds:F2} s with {findings.Count} findings"
        );
    }
}
