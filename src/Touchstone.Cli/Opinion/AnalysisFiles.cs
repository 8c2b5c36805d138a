using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary>The files of an analysis.</summary>
internal sealed record AnalysisFiles(FileInfo Votes, FileInfo? Comments, FileInfo? Groups, FileInfo? Segments)
{
    /// <exception cref="CannotRunException">A file is unsound; the message names it, the row and the reason.</exception>
    public AnalysisInput Read(AnalysisOptions options)
    {
        var file = Read(Votes, VoteCsv.Read);
        var votes = file.Votes;
        var texts = new Dictionary<long, string>();
        if (Comments is not null)
        {
            var statements = Read(Comments, CompanionCsv.Statements);
            votes = Moderate(votes, statements);
            foreach (var statement in statements.Where(s => s.Text is not null))
            {
                texts[statement.Id] = statement.Text!;
            }
        }

        var people = votes.People.ToArray();
        if (Groups is not null)
        {
            var published = Read(Groups, s => CompanionCsv.Groups(s, people));
            options = options with { Mode = GroupingMode.Published, Published = published };
        }

        if (Segments is not null)
        {
            options = options with { Segments = Read(Segments, s => CompanionCsv.Segments(s, people)) };
        }

        return new(votes, file, texts, options with { QuickVotes = file.QuickVotes });
    }

    private static VoteTable Moderate(VoteTable votes, IReadOnlyList<StatementText> statements)
    {
        var standing = statements.ToDictionary(s => s.Id, s => s.Standing);
        var all = new StatementStanding[votes.StatementCount];
        for (var c = 0; c < all.Length; c++)
        {
            all[c] = standing.GetValueOrDefault(votes.Statements[c]);
        }

        return votes.Moderated(all);
    }

    private static T Read<T>(FileInfo from, Func<Stream, CsvReading<T>> read)
        where T : class
    {
        using var stream = new FileStream(from.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var reading = read(stream);
        return reading.Content ?? throw new CannotRunException($"{from.Name}: {reading.Fault}");
    }
}
