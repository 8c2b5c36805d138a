namespace Touchstone.Core.Reference;

/// <summary>A profession, and where it stands towards advanced practice.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">One member of it.</param>
/// <param name="Plural">Several.</param>
/// <param name="Regulator">The code of its regulator.</param>
/// <param name="IsAlliedHealth">Whether it is one of the allied health professions of England: not the same as being regulated by the HCPC.</param>
/// <param name="CanPractiseAtAdvancedLevel">Whether the definition of advanced practice takes it in; medicine and dentistry stand outside.</param>
public sealed record Profession(
    string Code,
    string Name,
    string Plural,
    string Regulator,
    bool IsAlliedHealth,
    bool CanPractiseAtAdvancedLevel
) : IReferenceItem;
