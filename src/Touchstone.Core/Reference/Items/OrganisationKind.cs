namespace Touchstone.Core.Reference;

/// <summary>A kind of organisation.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What belongs to it.</param>
/// <param name="MayDeliver">Whether such an organisation may put forward a delivery plan.</param>
public sealed record OrganisationKind(string Code, string Name, string Description, bool MayDeliver) : IReferenceItem;
