namespace Touchstone.Core.Insight.Coding;

/// <summary>A coder has handed in their blind coding of a sample.</summary>
public sealed class BlindSubmission
{
    private BlindSubmission() { }

    internal BlindSubmission(Guid sample, Guid coder, DateTimeOffset at)
    {
        SampleId = sample;
        Coder = coder;
        SubmittedAt = at;
    }

    public Guid SampleId { get; private set; }
    public Guid Coder { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
}
