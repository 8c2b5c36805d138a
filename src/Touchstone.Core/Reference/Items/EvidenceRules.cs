namespace Touchstone.Core.Reference;

/// <summary>How much evidence is asked for and what every piece must have.</summary>
/// <param name="Code">Which rules.</param>
/// <param name="Name">What they are called.</param>
/// <param name="PiecesPerCapability">How many pieces should support each capability.</param>
/// <param name="PiecesPerPillar">How many different pieces should support each pillar.</param>
/// <param name="PiecesExpected">How many pieces a whole submission usually has.</param>
/// <param name="PiecesAtMost">How many it may have.</param>
/// <param name="AttachmentsPerPiece">How many files a piece may carry.</param>
/// <param name="PieceMayServeSeveralCapabilities">Whether one piece may support several capabilities.</param>
/// <param name="EveryPieceConfirmed">Whether somebody qualified must confirm each piece as genuine.</param>
/// <param name="ConfirmersAtLeast">How many different people must have confirmed.</param>
/// <param name="Qualities">What assessors look for in a piece.</param>
public sealed record EvidenceRules(
    string Code,
    string Name,
    CountRange PiecesPerCapability,
    CountRange PiecesPerPillar,
    int PiecesExpected,
    int PiecesAtMost,
    int AttachmentsPerPiece,
    bool PieceMayServeSeveralCapabilities,
    bool EveryPieceConfirmed,
    int ConfirmersAtLeast,
    IReadOnlyList<Term> Qualities
) : IReferenceItem;
