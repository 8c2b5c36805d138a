using Touchstone.Core.Reference;

namespace Touchstone.Core.Access.Interests;

/// <summary>How interests are said.</summary>
public static class InterestWords
{
    public static string Kind(ReferenceList<InterestKind> kinds, string code) =>
        code == "none" ? "No interests" : kinds.Find(code)?.Name ?? code;

    public static string State(InterestState state) =>
        state switch
        {
            InterestState.None => "None declared",
            InterestState.Noted => "Noted",
            InterestState.Conflict => "Access removed",
            InterestState.Managed => "Decided: does not stand in the way",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
