using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Themes.Interchange.Qda;
using Touchstone.Themes.Interchange.Tables;

namespace Touchstone.Core.Insight.Coding;

/// <summary>An analysis as a file for other tools, with the codings that the reader may see.</summary>
public sealed record GetExchange(Guid AnalysisId, ExchangeForm Form) : Query<ExchangeFile>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <summary>The forms in which an analysis leaves.</summary>
public enum ExchangeForm
{
    /// <summary>REFI-QDA project, .qdpx.</summary>
    Project,

    /// <summary>REFI-QDA codebook, .qdc.</summary>
    Codebook,

    /// <summary>The files of Consult, zipped.</summary>
    Consult,

    /// <summary>One row a coding, CSV.</summary>
    Codings,

    /// <summary>One row a text with what is known of it and its codes as they count, CSV.</summary>
    Texts,
}

public sealed record ExchangeFile(string Name, string MediaType, byte[] Content);

internal sealed class GetExchangeHandler : IQueryHandler<GetExchange, ExchangeFile>
{
    public async Task<Outcome<ExchangeFile>> Handle(GetExchange query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == query.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var whole = await WholeAnalysis.Of(db, analysis, reading.Actor.Id, cancel);
        return query.Form switch
        {
            ExchangeForm.Project => Qda(
                QdaWriter.WriteProject(CodedProjects.Of(whole)),
                "analysis.qdpx",
                "application/octet-stream"
            ),
            ExchangeForm.Codebook => Qda(
                QdaWriter.WriteCodebook(CodedProjects.Of(whole)),
                "codebook.qdc",
                "application/xml"
            ),
            ExchangeForm.Consult => new ExchangeFile("consult.zip", "application/zip", Zip(ConsultFolder.Of(whole))),
            ExchangeForm.Codings => new ExchangeFile(
                "codings.csv",
                "text/csv; charset=utf-8",
                CsvTable.Write(Codings(whole))
            ),
            _ => new ExchangeFile("texts.csv", "text/csv; charset=utf-8", CsvTable.Write(Texts(whole))),
        };
    }

    private static Outcome<ExchangeFile> Qda(Themes.Outcome<byte[]> written, string name, string type) =>
        written.TryGet(out var content, out var reason)
            ? new ExchangeFile(name, type, content)
            : new Refusal.OutOfOrder(reason.Message);

    private static IEnumerable<IReadOnlyList<string?>> Codings(WholeAnalysis whole)
    {
        yield return
        [
            "text",
            "respondent",
            "question",
            "start",
            "end",
            "words",
            "code",
            "coder",
            "origin",
            "remark",
            "at",
        ];
        foreach (var coding in whole.Codings)
        {
            var text = whole.TextOf[coding.TextId];
            yield return
            [
                Number(text.Place),
                text.Respondent,
                text.Question,
                Number(coding.StartsAt),
                Number(coding.EndsAt),
                text.Slice(coding.StartsAt, coding.EndsAt),
                whole.CodeOf[coding.CodeId].Name,
                coding.By(whole.Coders),
                coding.Origin.ToString(),
                coding.Remark,
                coding.GivenAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ];
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> Texts(WholeAnalysis whole)
    {
        var attributes = whole
            .Texts.SelectMany(t => t.Attributes.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        yield return ["text", "respondent", "question", "clause", "words", "may be quoted", .. attributes, "codes"];
        foreach (var text in whole.Texts)
        {
            yield return
            [
                Number(text.Place),
                text.Respondent,
                text.Question,
                text.Anchor,
                text.Words,
                text.CanBeQuoted ? "yes" : "no",
                .. attributes.Select(a => text.Attributes.GetValueOrDefault(a)),
                string.Join("; ", whole.Settled.CodesOf(text.Id).Select(c => whole.CodeOf[c].Name).Order()),
            ];
        }
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Zip(IReadOnlyDictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
