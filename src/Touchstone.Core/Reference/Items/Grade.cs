namespace Touchstone.Core.Reference;

/// <summary>A step of a grading scale, the lowest first.</summary>
/// <param name="Code">Its code within the scale.</param>
/// <param name="Name">What is recorded.</param>
/// <param name="Descriptor">What it looks like.</param>
/// <param name="IsSufficient">Whether it is enough for the capability to count as shown.</param>
/// <param name="FromMark">The lowest mark in per cent that earns it, where marks are given.</param>
public sealed record Grade(string Code, string Name, string Descriptor, bool IsSufficient, int? FromMark)
    : IReferenceItem;
