namespace Touchstone.Badges.Structure;

/// <summary>Something in a credential that the model does not allow.</summary>
/// <param name="Path">Where, for example <c>credentialSubject.achievement.criteria</c>.</param>
/// <param name="Sentence">What is wrong, in plain words.</param>
public sealed record StructureFault(string Path, string Sentence)
{
    /// <summary>The sentence with its place.</summary>
    public override string ToString() => Path.Length == 0 ? Sentence : $"{Sentence} ({Path})";
}
