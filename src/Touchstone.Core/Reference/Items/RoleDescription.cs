namespace Touchstone.Core.Reference;

/// <summary>A role, explained.</summary>
/// <param name="Code">The role.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What somebody in it does.</param>
/// <param name="Family">The part of the process in which it belongs.</param>
/// <param name="HeldIn">Where it is held.</param>
public sealed record RoleDescription(string Code, string Name, string Description, string Family, RoleScope HeldIn)
    : IReferenceItem;
