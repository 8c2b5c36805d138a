namespace Touchstone.Web.Foundation;

/// <summary>What stands on the page to which the link that stops letters leads. Nothing is stopped before the button is pressed.</summary>
/// <param name="IsDone">They have been stopped.</param>
/// <param name="WhyNot">Why there is nothing to stop; null while there may be.</param>
/// <param name="About">What the letters are about.</param>
/// <param name="Goes">What is erased, as the beginning of a sentence.</param>
/// <param name="Stays">A sentence on what stays.</param>
/// <param name="Home">The page of what they are about.</param>
/// <param name="HomeName">What that page is called in a link.</param>
public sealed record StopLetters(
    bool IsDone,
    string? WhyNot,
    string About,
    string Goes,
    string Stays,
    string Home,
    string HomeName
)
{
    public string Title =>
        IsDone ? $"We do not write about {About} any more"
        : WhyNot is not null ? "There is nothing to stop"
        : $"Stop the letters about {About}?";
}
