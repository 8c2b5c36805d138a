namespace Touchstone.Web.Look;

/// <summary>
/// The words for the state of a record, and the colour each has everywhere. One list, so that the same state never has
/// two names. Words of an operator's own outcome sets that are not here are shown in grey.
/// </summary>
public static class Statuses
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.OrdinalIgnoreCase)
    {
        // Not begun, or not in force.
        ["Draft"] = "grey",
        ["Not started"] = "grey",
        ["Closed"] = "grey",
        ["Archived"] = "grey",
        ["Retired"] = "grey",
        ["Superseded"] = "grey",
        ["Expired"] = "grey",
        ["Cancelled"] = "grey",
        // Under way, nobody late.
        ["Open"] = "blue",
        ["Invited"] = "blue",
        ["Offered"] = "blue",
        ["Submitted"] = "blue",
        ["In progress"] = "blue",
        ["In development"] = "blue",
        ["In review"] = "blue",
        ["In consultation"] = "blue",
        ["Scheduled"] = "blue",
        ["Shown"] = "blue",
        // Waits for somebody.
        ["Awaiting decision"] = "yellow",
        ["More information needed"] = "yellow",
        ["Conditions open"] = "yellow",
        ["With conditions"] = "yellow",
        ["Revise and resubmit"] = "yellow",
        ["Paused"] = "yellow",
        ["Due soon"] = "yellow",
        ["Waiting to be read"] = "yellow",
        // Ended well.
        ["Selected"] = "green",
        ["Commissioned"] = "green",
        ["Endorsed"] = "green",
        ["Approved"] = "green",
        ["Accredited"] = "green",
        ["Recognised"] = "green",
        ["Published"] = "green",
        ["Met"] = "green",
        ["Verified"] = "green",
        ["Completed"] = "green",
        ["Decided"] = "green",
        ["Active"] = "green",
        // Ended otherwise, or needs attention.
        ["Not selected"] = "red",
        ["Not endorsed"] = "red",
        ["Not approved"] = "red",
        ["Not met"] = "red",
        ["Not recognised"] = "red",
        ["Not verified"] = "red",
        ["Withdrawn"] = "red",
        ["Hidden"] = "red",
        ["Revoked"] = "red",
        ["Suspended"] = "red",
        ["Overdue"] = "red",
        ["Failed"] = "red",
        // Kept apart.
        ["Interest declared"] = "purple",
        ["Recused"] = "purple",
    };

    public static IReadOnlyCollection<string> All => Colours.Keys;

    /// <summary>The word in what the page is read in.</summary>
    public static string Say(string word) => LookTexts.T.Find($"Status.{word}") ?? word;

    public static string ColourOf(string word) => Colours.GetValueOrDefault(word, "grey");
}
