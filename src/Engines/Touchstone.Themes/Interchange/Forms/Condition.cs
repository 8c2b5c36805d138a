namespace Touchstone.Themes.Interchange.Forms;

/// <summary>A question is asked only when an earlier one was answered so.</summary>
/// <param name="Question">The name of the earlier question.</param>
/// <param name="Answer">The choice or text that it has; of several choices, one that it includes.</param>
public sealed record Condition(string Question, string Answer);
