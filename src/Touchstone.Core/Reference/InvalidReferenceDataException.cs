namespace Touchstone.Core.Reference;

/// <summary>The reference data cannot be used; the site does not start with it. The message lists every problem.</summary>
public sealed class InvalidReferenceDataException(IReadOnlyList<string> problems)
    : Exception("The reference data has problems:\n" + string.Join('\n', problems.Select(problem => $"  - {problem}")))
{
    /// <summary>Each problem with the file it is in, in plain words.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
