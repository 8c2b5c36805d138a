using Touchstone.Core.Access;

namespace Touchstone.Core.Evaluation;

/// <summary>Who sees evaluations before they are decided.</summary>
internal static class Inside
{
    public static readonly Role[] Roles =
    [
        Role.ProgrammeManager,
        Role.Evaluator,
        Role.DecisionPanelMember,
        Role.DecisionPanelChair,
    ];

    public static bool Of(Standing standing) => standing.HoldsAny(Roles);
}
