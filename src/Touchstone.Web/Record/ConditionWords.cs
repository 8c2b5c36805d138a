using Touchstone.Core.Record.Decisions;

namespace Touchstone.Web.Record;

/// <summary>The words for where a condition stands.</summary>
public static class ConditionWords
{
    public static string Of(ConditionState state) =>
        state switch
        {
            ConditionState.Open => "Open",
            ConditionState.EvidenceOffered => "Submitted",
            _ => "Verified",
        };
}
