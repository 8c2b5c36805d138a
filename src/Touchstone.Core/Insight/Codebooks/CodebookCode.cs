namespace Touchstone.Core.Insight.Codebooks;

/// <summary>A code of a codebook: what it means, when it is given and when not. It is never deleted, so that what was coded with it stays readable.</summary>
public sealed class CodebookCode
{
    private CodebookCode() { }

    internal CodebookCode(Guid analysisId, Guid? parent, int place, CodeWords words)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysisId;
        ParentId = parent;
        Place = place;
        Take(words);
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }

    /// <summary>The code it stands under; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Its order among those under the same parent.</summary>
    public int Place { get; private set; }
    public string Name { get; private set; } = "";
    public string Definition { get; private set; } = "";

    /// <summary>When it is given.</summary>
    public string Inclusion { get; private set; } = "";

    /// <summary>When it is not given, although it may seem so.</summary>
    public string Exclusion { get; private set; } = "";

    /// <summary>Words of respondents that it fits.</summary>
    public string[] Examples { get; private set; } = [];

    /// <summary>It is no longer given; what was coded with it stays.</summary>
    public bool IsSetAside { get; private set; }
    public Guid? MergedInto { get; private set; }
    public int Revision { get; private set; }

    public CodeWords Words => new(Name, Definition, Inclusion, Exclusion, [.. Examples]);

    internal CodeBefore Before => new(Id, ParentId, Words, IsSetAside, MergedInto);

    internal void Describe(CodeWords words, Guid? parent)
    {
        Take(words);
        ParentId = parent;
        Revision++;
    }

    internal void SetAside(bool aside)
    {
        IsSetAside = aside;
        Revision++;
    }

    internal void MergeInto(Guid other)
    {
        IsSetAside = true;
        MergedInto = other;
        Revision++;
    }

    internal void Stand(Guid? under)
    {
        ParentId = under;
        Revision++;
    }

    internal void Restore(CodeBefore before)
    {
        Take(before.Words);
        ParentId = before.ParentId;
        IsSetAside = before.IsSetAside;
        MergedInto = before.MergedInto;
        Revision++;
    }

    private void Take(CodeWords words)
    {
        Name = words.Name;
        Definition = words.Definition;
        Inclusion = words.Inclusion;
        Exclusion = words.Exclusion;
        Examples = [.. words.Examples];
    }
}
