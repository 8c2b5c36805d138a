using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary>What the files of an analysis hold.</summary>
internal sealed record AnalysisInput(
    VoteTable Votes,
    VoteFile File,
    IReadOnlyDictionary<long, string> Texts,
    AnalysisOptions Options
);
