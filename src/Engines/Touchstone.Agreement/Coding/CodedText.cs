namespace Touchstone.Agreement;

/// <summary>A text that coders went through.</summary>
/// <param name="Id">The text's own id.</param>
/// <param name="Length">Its length in Unicode code points.</param>
/// <param name="Coders">Who went through all of it; what they left uncoded has no code, it is not missing.</param>
public sealed record CodedText(string Id, int Length, IReadOnlyCollection<string> Coders);
