namespace Touchstone.Core.Reference;

/// <summary>A statutory regulator of professions.</summary>
/// <param name="Code">Its usual initials in lower case.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">Its usual initials.</param>
/// <param name="RegistrationNumber">What its registration numbers look like.</param>
public sealed record Regulator(string Code, string Name, string ShortName, RegistrationNumberForm RegistrationNumber)
    : IReferenceItem;
