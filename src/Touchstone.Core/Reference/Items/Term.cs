namespace Touchstone.Core.Reference;

/// <summary>A choice in a list that needs no more than a name and an explanation.</summary>
public sealed record Term(string Code, string Name, string Description) : IReferenceItem;
