using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Touchstone.Core.Platform.Files;
using Touchstone.Themes;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Consult;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Core.Insight.Coding;

/// <summary>The zipped files of Consult as a coded project: a response is a source, a theme a code, a mapping a coding of the whole.</summary>
internal static class ConsultProject
{
    private const long MostBytes = 200L << 20;
    private const int MostFiles = 2_000;

    public static Outcome<QdaImport> Read(byte[] file)
    {
        try
        {
            return ConsultFiles.Read(Unpacked(file)).TryGet(out var consult, out var reason)
                ? new QdaImport(ProjectOf(consult), [])
                : reason;
        }
        catch (Exception e) when (e is InvalidDataException or TooMuchException or NotSupportedException)
        {
            return new Refusal("consult.zip", "The file is not a zip file that can be read, or unpacks to too much.");
        }
    }

    /// <summary>The files under the folder that holds "inputs".</summary>
    private static Dictionary<string, byte[]> Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostFiles)
        {
            throw new InvalidDataException("Too many files.");
        }
        var entries = zip.Entries.Where(e => e.Name.Length > 0 && !e.FullName.Contains("..", StringComparison.Ordinal));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var left = MostBytes;
        foreach (var entry in entries)
        {
            using var content = new MemoryStream();
            using (var limited = new LimitedStream(entry.Open(), left))
            {
                limited.CopyTo(content);
            }
            left -= content.Length;
            var at = Math.Max(
                entry.FullName.IndexOf("inputs/", StringComparison.Ordinal),
                entry.FullName.IndexOf("outputs/", StringComparison.Ordinal)
            );
            files[at < 0 ? entry.FullName : entry.FullName[at..]] = content.ToArray();
        }
        return files;
    }

    private static CodedProject ProjectOf(ConsultInterchange consult)
    {
        var attributes = consult
            .Respondents.SelectMany(r => r.Attributes.Select(a => a.Key))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(a => a, a => new Variable(Id("variable", a), a, VariableKind.Text), StringComparer.Ordinal);
        var coder = new Coder(Id("coder", "Consult"), "Consult");
        return new CodedProject
        {
            Name = "Consult",
            Coders = [coder],
            Variables = [.. attributes.Values],
            Codes =
            [
                .. consult.Questions.SelectMany(q =>
                    q.Themes.Select(t => new Code
                    {
                        Id = ThemeId(q, t.Id),
                        Name = t.Label,
                        Definition = t.Description,
                    })
                ),
            ],
            Cases =
            [
                .. consult.Respondents.Select(r => new Case
                {
                    Id = Id("respondent", Number(r.Id)),
                    Values =
                    [
                        .. r.Attributes.Select(a => new VariableValue(
                            attributes[a.Key].Id,
                            VariableKind.Text,
                            a.Value
                        )),
                    ],
                    Sources =
                    [
                        .. consult
                            .Questions.Where(q => q.Responses.Any(x => x.Id == r.Id))
                            .Select(q => ResponseId(q, r.Id)),
                    ],
                }),
            ],
            Sources =
            [
                .. consult.Questions.SelectMany(q =>
                    q.Responses.Select(r => new CodedSource
                    {
                        Id = ResponseId(q, r.Id),
                        Text = r.Text,
                        Description = q.Text,
                    })
                ),
            ],
            Codings = [.. consult.Questions.SelectMany(q => Codings(q, coder.Id))],
        };
    }

    private static IEnumerable<Themes.Codebooks.Coding> Codings(ConsultQuestion question, Guid coder)
    {
        var known = question.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var lengths = question.Responses.ToDictionary(r => r.Id, r => SourceText.Of(r.Text).Length);
        return from mapping in question.Mappings
            where lengths.GetValueOrDefault(mapping.Response) > 0
            from theme in mapping.Themes
            where known.Contains(theme)
            let name = $"{question.Folder} {Number(mapping.Response)} {theme}"
            select new Themes.Codebooks.Coding
            {
                Id = Id("coding", name),
                PassageId = Id("passage", name),
                Source = ResponseId(question, mapping.Response),
                Start = 0,
                End = lengths[mapping.Response],
                Code = ThemeId(question, theme),
                Coder = coder,
                // The files do not say whether a person or a model gave it; Consult maps by a model.
                Origin = CodingOrigin.Model,
            };
    }

    private static Guid ThemeId(ConsultQuestion question, string theme) => Id("theme", $"{question.Folder} {theme}");

    private static Guid ResponseId(ConsultQuestion question, long response) =>
        Id("response", $"{question.Folder} {Number(response)}");

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Guid Id(string kind, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {name}")).AsSpan(0, 16), bigEndian: true);
}
