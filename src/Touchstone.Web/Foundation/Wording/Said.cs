namespace Touchstone.Web.Foundation.Wording;

/// <summary>What people of the body wrote, as this page says it.</summary>
/// <param name="Lang">The lang attribute where it is not in the language of the page; else null.</param>
public sealed record Said(string Text, string? Lang)
{
    public override string ToString() => Text;
}
