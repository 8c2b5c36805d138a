using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>Adds the codes of a REFI-QDA codebook (.qdc) of another tool. Codes whose name is there already are left as they are.</summary>
/// <returns>How many codes were added, and how many left.</returns>
public sealed record ImportCodebook(Guid AnalysisId, Upload? File) : Command<ImportedCodes>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

public sealed record ImportedCodes(int Added, int Left);

internal sealed class ImportCodebookHandler : ICommandHandler<ImportCodebook, ImportedCodes>
{
    public async Task<Outcome<ImportedCodes>> Handle(ImportCodebook command, Work work, CancellationToken cancel)
    {
        if (await Codebook.Of(work, command.AnalysisId, cancel) is not { } book)
        {
            return new Refusal.NotFound();
        }
        if (command.File is not { } file || file.Content.Length == 0)
        {
            return Refusal.For(nameof(command.File), "Choose a codebook (.qdc)");
        }
        if (!QdaReader.ReadCodebook(file.Content).TryGet(out var read, out var reason))
        {
            return Refusal.For(nameof(command.File), reason.Message);
        }
        var codes = read.Project.Codes;
        if (book.Codes.Count + codes.Count > Codebook.Most)
        {
            return Refusal.For(nameof(command.File), $"Keep to {Codebook.Most} codes: the file has {codes.Count}");
        }
        var added = new Dictionary<Guid, CodebookCode>();
        var left = 0;
        foreach (var code in codes)
        {
            var words = WordsOf(code);
            var parent = code.Parent is { } above ? added.GetValueOrDefault(above)?.Id : null;
            if (book.Codes.Find(c => !c.IsSetAside && IsNamed(c, words.Name)) is { } there)
            {
                added[code.Id] = there;
                left++;
            }
            else
            {
                added[code.Id] = book.Add(words, parent);
            }
        }
        var isNew = codes.Count - left;
        if (isNew == 0)
        {
            return Refusal.For(nameof(command.File), "Choose another codebook: all codes of this one are here already");
        }
        book.Changed(
            CodebookAct.Imported,
            null,
            $"Brought in {isNew} codes of {file.Name}",
            ChangeBefore.Nothing with
            {
                Added =
                [
                    .. work
                        .Db.ChangeTracker.Entries<CodebookCode>()
                        .Where(e => e.State == Microsoft.EntityFrameworkCore.EntityState.Added)
                        .Select(e => e.Entity.Id),
                ],
            }
        );
        return new ImportedCodes(isNew, left);
    }

    private static bool IsNamed(CodebookCode code, string name) =>
        string.Equals(code.Name, name, StringComparison.OrdinalIgnoreCase);

    internal static CodeWords WordsOf(Code code) =>
        new(
            Short(code.Name.Trim(), 120),
            code.Definition.Trim() is { Length: > 0 } said ? Short(said, 2_000) : "",
            "",
            "",
            [.. code.Examples.Select(e => Short(e, 500)).Take(20)]
        );

    private static string Short(string words, int most)
    {
        var said = words.Length == 0 ? "Without a name" : words;
        return said.Length <= most ? said : said[..(most - 1)] + "…";
    }
}
