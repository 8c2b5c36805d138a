namespace Touchstone.Process.Tests;

/// <summary>A practitioner who can sign in and give evidence for a capability.</summary>
internal sealed record Learner(string Email, Guid Enrolment, Guid Capability)
{
    /// <summary>The rules of evidence allow 35 pieces.</summary>
    public const int Pieces = 35;
}
