using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Themes.Codebooks;

namespace Touchstone.Core.Insight.Coding;

/// <summary>A code that somebody gave to words of a text, or to the whole of it. Places are Unicode code points.</summary>
public sealed class TextCoding
{
    private TextCoding() { }

    internal TextCoding(
        AnalysedText text,
        Guid code,
        Guid coder,
        int start,
        int end,
        bool isWhole,
        CodingOrigin origin,
        string remark,
        DateTimeOffset at,
        string elsewhere = ""
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        Id = Guid.CreateVersion7();
        AnalysisId = text.AnalysisId;
        TextId = text.Id;
        CodeId = code;
        Coder = coder;
        CoderElsewhere = elsewhere;
        StartsAt = start;
        EndsAt = end;
        IsWhole = isWhole;
        Origin = origin;
        Remark = remark;
        GivenAt = at;
    }

    /// <summary>A coding as it was before a merge left it out.</summary>
    internal TextCoding(Guid analysis, CodingBefore before)
    {
        Id = before.Id;
        AnalysisId = analysis;
        TextId = before.TextId;
        CodeId = before.CodeId;
        Coder = before.Coder;
        CoderElsewhere = before.CoderElsewhere;
        StartsAt = before.StartsAt;
        EndsAt = before.EndsAt;
        IsWhole = before.IsWhole;
        Origin = before.Origin;
        Remark = before.Remark;
        GivenAt = before.GivenAt;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }
    public Guid TextId { get; private set; }
    public Guid CodeId { get; private set; }
    public Guid Coder { get; private set; }

    /// <summary>The name of a coder of another tool whose work <see cref="Coder"/> brought in; empty where they coded themselves.</summary>
    public string CoderElsewhere { get; private set; } = "";
    public int StartsAt { get; private set; }
    public int EndsAt { get; private set; }
    public bool IsWhole { get; private set; }

    /// <summary>Where it comes from. It stays so for good.</summary>
    public CodingOrigin Origin { get; private set; }
    public string Remark { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }

    internal void Become(Guid code) => CodeId = code;

    /// <summary>Who gave it, by name.</summary>
    internal string By(IReadOnlyDictionary<Guid, string> names) =>
        CoderElsewhere.Length > 0 ? $"{CoderElsewhere} (elsewhere)" : names.GetValueOrDefault(Coder, "");
}
