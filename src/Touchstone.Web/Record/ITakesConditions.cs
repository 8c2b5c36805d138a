namespace Touchstone.Web.Record;

/// <summary>A form with rows of conditions: one more is added by a button that needs no script.</summary>
public interface ITakesConditions
{
    /// <summary>What the button that adds a row posts, in place of deciding.</summary>
    const string AddField = "add";

    List<ConditionRow> Conditions { get; }
}
