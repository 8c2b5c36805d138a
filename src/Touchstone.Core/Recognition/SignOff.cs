namespace Touchstone.Core.Recognition;

/// <summary>An assessor's judgement that one capability has been shown, or not yet.</summary>
public sealed class SignOff
{
    private SignOff() { }

    internal SignOff(
        Guid enrolmentId,
        Guid capability,
        Guid assessorId,
        string method,
        string scale,
        string grade,
        bool isSufficient,
        string reasons,
        DateTimeOffset at
    )
    {
        EnrolmentId = enrolmentId;
        Capability = capability;
        AssessorId = assessorId;
        Method = method;
        Scale = scale;
        Grade = grade;
        IsSufficient = isSufficient;
        Reasons = reasons;
        SignedAt = at;
    }

    public Guid EnrolmentId { get; private set; }

    /// <summary>Lineage identifier of the capability.</summary>
    public Guid Capability { get; private set; }
    public Guid AssessorId { get; private set; }
    public string Method { get; private set; } = "";
    public string Scale { get; private set; } = "";
    public string Grade { get; private set; } = "";

    /// <summary>True if the grade is at or above what the specification requires.</summary>
    public bool IsSufficient { get; private set; }
    public string Reasons { get; private set; } = "";
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>A later judgement takes the place of an earlier one; the record log keeps both.</summary>
    internal void Replace(SignOff later)
    {
        AssessorId = later.AssessorId;
        Method = later.Method;
        Scale = later.Scale;
        Grade = later.Grade;
        IsSufficient = later.IsSufficient;
        Reasons = later.Reasons;
        SignedAt = later.SignedAt;
    }
}
