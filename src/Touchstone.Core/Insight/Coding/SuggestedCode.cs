namespace Touchstone.Core.Insight.Coding;

/// <summary>A code that may fit a text, learnt from what people gave to others. It is no coding until somebody accepts it.</summary>
public sealed class SuggestedCode
{
    private SuggestedCode() { }

    internal SuggestedCode(Guid analysis, Guid text, Guid code, double score, IEnumerable<string> because)
    {
        AnalysisId = analysis;
        TextId = text;
        CodeId = code;
        Score = score;
        Because = [.. because];
    }

    public Guid TextId { get; private set; }
    public Guid CodeId { get; private set; }
    public Guid AnalysisId { get; private set; }

    /// <summary>How likely people would give it, 0 to 1.</summary>
    public double Score { get; private set; }

    /// <summary>The words of the text that speak most for it; empty where no single word does.</summary>
    public string[] Because { get; private set; } = [];
}
