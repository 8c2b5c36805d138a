namespace Touchstone.Core.Platform.UseCases;

/// <summary>The result of a command that gives nothing back but the fact that it was done.</summary>
public sealed record Nothing
{
    public static Nothing Value { get; } = new();
}
