using System.Collections.Immutable;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;

namespace Touchstone.Core.Insight.Reports;

/// <summary>All that a report says, but the words it quotes.</summary>
public sealed record ReportContent(
    string Title,
    string Purpose,
    string? Credential,
    ReportMethod Method,
    ImmutableArray<ReportFinding> Findings,
    ImmutableArray<ReportRecommendation> Recommendations
);

/// <summary>How it was done, as it was really done.</summary>
/// <param name="People">Of whom a text was gone through: what shares are shares of.</param>
/// <param name="GoneThrough">How many texts somebody went through.</param>
/// <param name="Waiting">How many are still under blind coding.</param>
/// <param name="AcceptedSuggestions">How many codings were suggested and accepted by a person.</param>
/// <param name="Software">Name and version.</param>
public sealed record ReportMethod(
    ImmutableArray<ReportSource> Sources,
    int Texts,
    int People,
    int GoneThrough,
    int Waiting,
    int Quotable,
    int Coders,
    int Codes,
    int Codings,
    int AcceptedSuggestions,
    ConsensusRule Rule,
    ImmutableArray<ReportSample> Samples,
    int Smallest,
    string Software
);

/// <param name="People">How many people's texts it holds.</param>
/// <param name="TakenBack">How many texts went again, because they were taken back.</param>
public sealed record ReportSource(
    string Name,
    SourceKind Kind,
    DateOnly? CollectedFrom,
    DateOnly? CollectedTo,
    int? Invited,
    int People,
    int Texts,
    int TakenBack = 0
);

/// <summary>A sample that was coded blind, and how far its coders agreed.</summary>
public sealed record ReportSample(
    DateOnly ReleasedOn,
    int Texts,
    int Coders,
    string StratifiedBy,
    long Seed,
    ReportFigure Agreement,
    ReportFigure Kappa,
    ReportFigure Ac1,
    ReportFigure AlphaMasi,
    int Differences,
    int Settled
);

/// <param name="Value">Null where the figure is not defined.</param>
/// <param name="NotDefined">Why it is not.</param>
public sealed record ReportFigure(double? Value, double? Lower, double? Upper, string? NotDefined);

public sealed record ReportFinding(
    Guid Id,
    int Number,
    string Title,
    string Claim,
    string Uncertainty,
    ImmutableArray<ReportCode> Codes,
    Support Support,
    ImmutableArray<ReportQuotation> Quotations
);

public sealed record ReportCode(string Name, string Definition);

/// <summary>A place in a text, in code points.</summary>
public sealed record ReportQuotation(Guid Id, Guid TextId, int StartsAt, int EndsAt);

public sealed record ReportRecommendation(
    Guid Id,
    int Number,
    string Action,
    Addressee Addressee,
    string Owner,
    DateOnly? Due,
    ActionStatus Status,
    ImmutableArray<int> Findings,
    ReportAnswer? Answer
);

public sealed record ReportAnswer(
    Answer Answer,
    string Reason,
    string Change,
    Guid? VersionId,
    string? Version,
    string Clause,
    DateOnly AnsweredOn
);
