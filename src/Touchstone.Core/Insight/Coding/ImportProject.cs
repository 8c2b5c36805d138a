using System.Collections.Immutable;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;
using Touchstone.Themes.Text;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Brings in a project of another tool: REFI-QDA (.qdpx), or the files of Consult (.zip). Its texts become a source, its codes
/// are added, and its codings stay those of their coders elsewhere. Names of cases and sources are not brought in: they may
/// point at people. Nothing of it may be quoted, for such files do not say so.
/// </summary>
public sealed record ImportProject(Guid AnalysisId, Upload? File) : Command<ImportedProject>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Codes">How many codes are new: those whose name is there already are used as they are.</param>
/// <param name="Lost">All that could not be kept, in sentences.</param>
public sealed record ImportedProject(int Texts, int Codes, int Codings, ImmutableArray<string> Lost);

internal sealed class ImportProjectHandler : ICommandHandler<ImportProject, ImportedProject>
{
    /// <summary>What an upload of this size can hold at the most; an archive that unpacks to more is refused.</summary>
    private static readonly QdaLimits Limits = new() { Entries = 100_000, Bytes = 200L << 20 };

    public async Task<Outcome<ImportedProject>> Handle(ImportProject command, Work work, CancellationToken cancel)
    {
        if (await Codebook.Of(work, command.AnalysisId, cancel) is not { } book)
        {
            return new Refusal.NotFound();
        }
        if (command.File is not { Content.Length: > 0 } file)
        {
            return Refusal.For(nameof(command.File), "Choose a project (.qdpx), or the files of Consult (.zip)");
        }
        var read = file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? ConsultProject.Read(file.Content)
            : QdaReader.ReadProject(file.Content, Limits);
        if (!read.TryGet(out var import, out var reason))
        {
            return Refusal.For(nameof(command.File), reason.Message);
        }
        var project = import.Project;
        if (Problem(project, book) is { } problem)
        {
            return Refusal.For(nameof(command.File), problem);
        }
        var sources = project.Sources.Where(s => s.Text.Trim().Length > 0).ToList();
        var lost = ProjectLosses.Of(import, sources.Count);
        var taken = await work.Take(
            book.Analysis,
            new BroughtTexts(SourceKind.Exchange, NameOf(file), ProjectTexts.Of(project, sources)),
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var (codes, added) = AddCodes(project, book);
        if (added.Count > 0)
        {
            book.Changed(
                CodebookAct.Imported,
                null,
                $"Brought in {added.Count} codes of {file.Name}",
                ChangeBefore.Nothing with
                {
                    Added = [.. added],
                }
            );
        }
        var texts = work
            .Db.ChangeTracker.Entries<AnalysedText>()
            .Select(e => e.Entity)
            .Where(t => t.SourceId == taken.Value.Id)
            .OrderBy(t => t.Place)
            .ToList();
        var textOf = sources.Zip(texts).ToDictionary(p => p.First.Id, p => (Source: p.First, Text: p.Second));
        var found = Distinct(project, textOf, codes).ToList();
        if (project.Codings.Count > found.Count)
        {
            lost.Add(
                $"{project.Codings.Count - found.Count} codings are left out: they are the same as others, or of no words or code that is brought in."
            );
        }
        foreach (var coding in found)
        {
            work.Db.Add(
                new TextCoding(
                    coding.Text,
                    coding.Code,
                    work.Actor.Id,
                    coding.Start,
                    coding.End,
                    coding.Start == 0 && coding.End == coding.Text.Length,
                    coding.Origin,
                    coding.Remark,
                    coding.At ?? work.Now,
                    coding.By
                )
            );
        }
        return new ImportedProject(sources.Count, added.Count, found.Count, [.. lost]);
    }

    private static string? Problem(CodedProject project, Codebook book)
    {
        var texts = project.Sources.Select(s => s.Text.Trim()).Where(t => t.Length > 0).ToList();
        return texts.Count == 0 ? "Choose another file: there is no text in this one"
            : texts.Any(t => t.Length > AnalysedText.Longest)
                ? $"Cut texts to {AnalysedText.Longest:N0} characters first: one is longer"
            : texts.Any(IdentityHints.InWords)
                ? "Take e-mail addresses and telephone numbers out of the texts first: no identity enters an analysis"
            : book.Codes.Count + project.Codes.Count > Codebook.Most ? $"Keep to {Codebook.Most} codes"
            : null;
    }

    private static string NameOf(Upload file) =>
        FileName.Clean(file.Name) is { Length: > 0 } name ? (name.Length <= 200 ? name : name[..200]) : "Another tool";

    private static (Dictionary<Guid, Guid> Codes, List<Guid> Added) AddCodes(CodedProject project, Codebook book)
    {
        var codes = new Dictionary<Guid, Guid>();
        var added = new List<Guid>();
        foreach (var code in project.Codes)
        {
            var words = ImportCodebookHandler.WordsOf(code);
            var there = book.Codes.Find(c =>
                !c.IsSetAside && string.Equals(c.Name, words.Name, StringComparison.OrdinalIgnoreCase)
            );
            if (there is null)
            {
                Guid? parent = code.Parent is { } above && codes.TryGetValue(above, out var under) ? under : null;
                there = book.Add(words, parent);
                added.Add(there.Id);
            }
            codes[code.Id] = there.Id;
        }
        return (codes, added);
    }

    private static IEnumerable<Found> Distinct(
        CodedProject project,
        Dictionary<Guid, (CodedSource Source, AnalysedText Text)> textOf,
        Dictionary<Guid, Guid> codes
    )
    {
        var coders = project.Coders.ToDictionary(c => c.Id, c => c.Name);
        return project
            .Codings.Where(c => textOf.ContainsKey(c.Source) && codes.ContainsKey(c.Code))
            .Select(c =>
            {
                var (source, text) = textOf[c.Source];
                // Outer spaces are not kept, so places move by those before the first word.
                var before = CodePoints.Count(
                    source.Text.AsSpan(0, source.Text.Length - source.Text.AsSpan().TrimStart().Length)
                );
                var name = c.Coder is { } coder ? coders.GetValueOrDefault(coder, "") : "";
                return new Found(
                    text,
                    codes[c.Code],
                    Math.Clamp(c.Start - before, 0, text.Length),
                    Math.Clamp(c.End - before, 0, text.Length),
                    c.Origin,
                    c.Remark.Length <= 1_000 ? c.Remark : c.Remark[..1_000],
                    c.At,
                    name.Length == 0 ? "Somebody" : name
                );
            })
            .Where(f => f.End > f.Start)
            .DistinctBy(f => (f.Text.Id, f.Code, f.By, f.Start, f.End));
    }

    private sealed record Found(
        AnalysedText Text,
        Guid Code,
        int Start,
        int End,
        CodingOrigin Origin,
        string Remark,
        DateTimeOffset? At,
        string By
    );
}
