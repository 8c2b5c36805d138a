namespace Touchstone.Frameworks.Documents;

/// <summary>A part of a document that is written in the house style: <see cref="DocumentHeading"/>, <see cref="DocumentText"/> or <see cref="DocumentTable"/>.</summary>
public abstract record DocumentPart
{
    private protected DocumentPart() { }
}
