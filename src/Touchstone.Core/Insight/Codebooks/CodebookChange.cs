using System.Collections.Immutable;
using Touchstone.Core.Insight.Coding;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>One change of a codebook: what was done, by whom, and what stood before, so that it can be undone.</summary>
public sealed class CodebookChange
{
    private CodebookChange() { }

    internal CodebookChange(
        Guid analysisId,
        int number,
        CodebookAct act,
        Guid? code,
        string said,
        ChangeBefore before,
        Guid by,
        DateTimeOffset at,
        int? undoes = null
    )
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysisId;
        Number = number;
        Act = act;
        CodeId = code;
        Said = said;
        Before = before;
        MadeBy = by;
        MadeAt = at;
        Undoes = undoes;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }

    /// <summary>From 1, in the order of the analysis.</summary>
    public int Number { get; private set; }
    public CodebookAct Act { get; private set; }
    public Guid? CodeId { get; private set; }

    /// <summary>What was done, as a sentence.</summary>
    public string Said { get; private set; } = "";
    public ChangeBefore Before { get; private set; } = ChangeBefore.Nothing;
    public Guid MadeBy { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The number of the change that this one undoes.</summary>
    public int? Undoes { get; private set; }
    public bool IsUndone { get; private set; }

    internal void Undo() => IsUndone = true;
}

/// <summary>What was done to a codebook.</summary>
public enum CodebookAct
{
    Added,
    Described,
    Merged,
    Split,
    SetAside,
    BroughtBack,
    Imported,
    Undone,
}

/// <summary>What stood before a change.</summary>
/// <param name="Codes">The codes as they were.</param>
/// <param name="Added">Codes that were not there.</param>
/// <param name="Moved">Codings that went over to another code.</param>
/// <param name="From">The code they were of.</param>
/// <param name="Joined">Codings that were left out because the same words had the other code already.</param>
public sealed record ChangeBefore(
    ImmutableArray<CodeBefore> Codes,
    ImmutableArray<Guid> Added,
    ImmutableArray<Guid> Moved,
    Guid? From,
    ImmutableArray<CodingBefore> Joined
)
{
    public static ChangeBefore Nothing { get; } = new([], [], [], null, []);
}

public sealed record CodeBefore(Guid Id, Guid? ParentId, CodeWords Words, bool IsSetAside, Guid? MergedInto);

/// <summary>A coding as it was.</summary>
public sealed record CodingBefore(
    Guid Id,
    Guid TextId,
    Guid CodeId,
    Guid Coder,
    string CoderElsewhere,
    int StartsAt,
    int EndsAt,
    bool IsWhole,
    Themes.Codebooks.CodingOrigin Origin,
    string Remark,
    DateTimeOffset GivenAt
)
{
    internal static CodingBefore Of(TextCoding coding) =>
        new(
            coding.Id,
            coding.TextId,
            coding.CodeId,
            coding.Coder,
            coding.CoderElsewhere,
            coding.StartsAt,
            coding.EndsAt,
            coding.IsWhole,
            coding.Origin,
            coding.Remark,
            coding.GivenAt
        );
}
